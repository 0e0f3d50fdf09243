"""The files of a print batch: every code on them carries its letter."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.admin import messages

from ascc.shortlink_files import printed_url

from .admin_lists import facts_now
from .admin_views import editable_batch
from .code_sheet import LARGEST, SMALLEST, USUAL, codes_zip, sheet_paper
from .errata import corrections
from .errata_paper import errata_paper
from .files import PaperFile, plain_data, programme_file
from .options import BadOptionError, Options, read_options
from .reading import Programme, read_programme
from .snapshots import snapshot_of
from .views import file_response


@require_safe
def schedule(request, pk):
    """A paper of the programme, as ``options.read_options`` reads the query.

    Only while nothing has changed since: the letter promises what stood on the paper.
    """
    batch = editable_batch(request.user, pk)
    if corrections(snapshot_of(batch), facts_now(batch.edition)):
        messages.error(
            request,
            _("The programme has changed since this batch was frozen. Make a new batch to print."),
        )
        return redirect("print:batch", pk)
    try:
        options = read_options(batch.edition, request.GET)
    except BadOptionError as error:
        messages.error(request, str(error))
        return redirect("print:batch", pk)
    return file_response(
        request, _named(programme_file(_programme(request, batch), options), batch)
    )


@require_safe
def codes_pdf(request, pk):
    """The sheet of QR codes; ``?side=`` in millimetres."""
    batch = editable_batch(request.user, pk)
    try:
        side = _side(request.GET.get("side", ""))
        options = read_options(batch.edition, {"language": request.GET.get("language", "both")})
    except BadOptionError as error:
        messages.error(request, str(error))
        return redirect("print:batch", pk)
    options = _narrowed(options, batch)
    programme = _programme(request, batch)
    template, data = sheet_paper(programme, options, side)
    paper = PaperFile(template, plain_data(data), "qr-codes.pdf", programme.changed_at)
    return file_response(request, _named(paper, batch))


@require_safe
def codes_archive(request, pk):
    """Each code as SVG, with a list (ZIP)."""
    batch = editable_batch(request.user, pk)
    options = _narrowed(read_options(batch.edition, {}), batch)
    content = codes_zip(_programme(request, batch), options, batch.printed_at)
    response = HttpResponse(content, content_type="application/zip")
    name = f"qr-codes-{batch.edition.slug}-{batch.letter}.zip"
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


@require_safe
def errata(request, pk):
    """The errata sheet of today, whose own code carries no letter: it is of now."""
    batch = editable_batch(request.user, pk)
    programme = read_programme(batch.edition, lambda link: printed_url(link, request))
    found = corrections(snapshot_of(batch), facts_now(batch.edition))
    template, data = errata_paper(programme, batch, found)
    paper = PaperFile(template, plain_data(data), "errata.pdf", programme.changed_at)
    return file_response(request, _named(paper, batch))


def _programme(request, batch) -> Programme:
    return read_programme(batch.edition, lambda link: printed_url(link, request) + batch.letter)


def _narrowed(options: Options, batch) -> Options:
    """``options`` with the day and room of the batch."""
    return replace(options, day=batch.day, room=batch.room)


def _named(paper: PaperFile, batch) -> PaperFile:
    """The file with the letter in its name."""
    stem, dot, suffix = paper.name.rpartition(".")
    name = f"{stem}-{batch.letter}{dot}{suffix}"
    return replace(paper, name=name)


def _side(text: str) -> int:
    side = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
    if text and not SMALLEST <= side <= LARGEST:
        raise BadOptionError(
            _("A code is from %(smallest)d to %(largest)d millimetres wide.")
            % {"smallest": SMALLEST, "largest": LARGEST}
        )
    return side or USUAL
