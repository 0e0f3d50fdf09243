import pytest

from programme.my.choice import MOST_SESSIONS, BadChoiceError, chosen_codes, printed_query


@pytest.mark.parametrize(
    "text",
    [
        "7F3K2W,9QX1MD",
        "7f3k2w 9qx1md",
        "7F3K2W-9QX1MD",
        "７Ｆ３Ｋ２Ｗ、9QX1MD",
        ",7F3K2W,,9QX1MD,7F3K2W",
    ],
)
def test_codes_are_read_as_people_write_them(text):
    assert chosen_codes([text]) == ("7F3K2W", "9QX1MD")


def test_the_form_without_a_script_names_each_code_by_itself():
    assert chosen_codes(["7F3K2W", "9QX1MD"]) == ("7F3K2W", "9QX1MD")


def test_what_is_no_code_is_left_out():
    assert chosen_codes(["7F3K2W,<script>,１２"]) == ("7F3K2W",)


@pytest.mark.parametrize("values", [[], [""], [",,,"], ["no-way"], ["7F3K2"]])
def test_an_address_without_a_code_is_refused(values):
    with pytest.raises(BadChoiceError):
        chosen_codes(values)


def test_the_number_of_codes_is_bounded():
    many = ",".join(f"{number:06d}" for number in range(MOST_SESSIONS + 1))

    with pytest.raises(BadChoiceError):
        chosen_codes([many])


def test_a_qr_code_holds_what_the_page_reads():
    codes = ("7F3K2W", "9QX1MD")

    assert chosen_codes([printed_query(codes).removeprefix("?s=")]) == codes
