"""What a form says about wrong entries, and where it leads (WCAG 3.3.1, 3.3.3)."""

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils import translation


class SupportForm(forms.Form):
    city = forms.CharField(label="City")
    email = forms.EmailField(label="E-mail", help_text="We write to this address.")
    kind = forms.ChoiceField(
        label="Kind", choices=[("city", "City"), ("other", "Other")], widget=forms.RadioSelect
    )


@pytest.fixture
def page(browser):
    """A form with a summary of its errors in a browser without scripts."""
    form = SupportForm({"city": "Cebu", "email": "cebu"})
    with translation.override("en"):
        form.is_valid()
        fields = [render_to_string("components/form_field.html", {"field": item}) for item in form]
        summary = render_to_string("components/error_summary.html", {"form": form})

    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(f"<title>Support</title>{summary}<form>{''.join(fields)}</form>")
    yield page
    context.close()


@pytest.mark.criteria("3.3.1", "4.1.3")
def test_the_summary_takes_the_focus_and_names_each_wrong_entry(page):
    assert page.locator(":focus").get_attribute("id") == "errors"
    assert page.get_by_role("alert").get_by_role("link").all_inner_texts() == [
        "E-mail: Enter a valid email address.",
        "Kind: This field is required.",
    ]


@pytest.mark.criteria("3.3.1", "3.3.3")
def test_each_error_leads_to_its_field_and_is_tied_to_it(page):
    page.get_by_role("alert").get_by_role("link", name="E-mail").press("Enter")
    page.keyboard.press("Tab")
    # A browser starts from the place to which the link led.
    email = page.get_by_label("E-mail")
    described = email.get_attribute("aria-describedby").split()
    texts = [page.locator(f"[id='{part}']").inner_text() for part in described]

    assert email.get_attribute("aria-invalid") == "true"
    assert any("We write to this address." in text for text in texts)
    assert any("Enter a valid email address." in text for text in texts)
    assert page.get_by_label("City").first.get_attribute("aria-invalid") is None

    for link in page.get_by_role("alert").get_by_role("link").all():
        assert page.locator(link.get_attribute("href")).count() == 1
