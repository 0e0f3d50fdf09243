"""Writing rules of the site shell."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.log_actions import log

from .codes import new_code
from .enums import LinkState
from .models import ShortLink, SiteNotice
from .notices import forget_notices
from .querysets import target_key

# 2**30 codes: that ten drawn at random are all taken does not happen by chance.
_ATTEMPTS = 10


def ensure_short_link(target) -> ShortLink:
    """The permanent link of ``target`` (a page, a city), made now if it has none yet."""
    link = ShortLink.objects.for_target(target).filter(is_automatic=True).first()
    return link or create_short_link(target, is_automatic=True)


def create_short_link(target, *, label="", user=None, is_automatic=False) -> ShortLink:
    """Make a further link to ``target`` under a code that was never used.

    Raises ``RuntimeError`` when no free code is found, which means that codes are drawn wrongly.
    """
    content_type, object_id = target_key(target)
    for _attempt in range(_ATTEMPTS):
        try:
            with transaction.atomic():
                link = ShortLink.objects.create(
                    code=new_code(),
                    content_type=content_type,
                    object_id=object_id,
                    label=label,
                    is_automatic=is_automatic,
                    created_by=user,
                )
                if user:
                    log(instance=link, action="wagtail.create", user=user)
                return link
        except IntegrityError:
            existing = ShortLink.objects.for_target(target).filter(is_automatic=True).first()
            if is_automatic and existing:  # another worker made it meanwhile
                return existing
    raise RuntimeError("No free code for a short link.")


@transaction.atomic
def withdraw_short_link(link: ShortLink, user=None):
    """Let a link lead nowhere any more; its code stays taken for ever."""
    _set_state(link, LinkState.WITHDRAWN, "ascc.withdraw_short_link", user)


@transaction.atomic
def reactivate_short_link(link: ShortLink, user=None):
    """Put a withdrawn link back in force."""
    _set_state(link, LinkState.ACTIVE, "ascc.reactivate_short_link", user)


@transaction.atomic
def put_up_notice(notice: SiteNotice, user=None, *, effect=None) -> SiteNotice:
    """Let every page say ``notice`` from now on; ``effect`` is what was done together with it."""
    notice.put_up_at, notice.put_up_by, notice.effect = timezone.now(), user, effect
    notice.is_on = True
    notice.save()
    log(instance=notice, action="ascc.put_up_notice", user=user)
    transaction.on_commit(forget_notices)
    return notice


@transaction.atomic
def take_down_notice(notice: SiteNotice, user=None):
    """Let no page say ``notice`` any more; it stays on record."""
    notice.is_on = False
    notice.taken_down_at, notice.taken_down_by = timezone.now(), user
    notice.save(update_fields=["is_on", "taken_down_at", "taken_down_by"])
    log(instance=notice, action="ascc.take_down_notice", user=user)
    transaction.on_commit(forget_notices)


def _set_state(link, state, action, user):
    if link.state == state:
        return
    link.state = state
    link.save(update_fields=["state"])
    log(instance=link, action=action, user=user)
