"""The list of success criteria is whole."""

from collections import Counter

from ascc.accessibility.criteria import JIS, METHODS, PERSON, all_criteria, fact_names


def test_jis_has_38_criteria_of_level_a_and_aa_and_wcag_22_adds_18():
    levels = Counter(c.level for c in all_criteria() if c.since == JIS)
    added = Counter(c.since for c in all_criteria() if c.since != JIS)

    assert levels == {"A": 25, "AA": 13}
    assert added == {"2.1": 12, "2.2": 6}
    assert len({c.number for c in all_criteria()}) == 56


def test_each_has_both_names_a_way_to_judge_it_and_known_facts():
    for criterion in all_criteria():
        assert all(criterion.name.get(code) for code in ("ja", "en")), criterion.number
        assert criterion.judged_by, criterion.number
        assert set(criterion.judged_by) <= set(METHODS), criterion.number
        assert set(criterion.only_with) <= set(fact_names()), criterion.number


def test_what_a_person_has_to_judge_is_said_in_both_languages():
    for criterion in all_criteria():
        said = all(criterion.person.get(code) for code in ("ja", "en"))
        assert said == (PERSON in criterion.judged_by), criterion.number
