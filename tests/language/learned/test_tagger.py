"""The tagger of names: what it may answer, and that it learns."""

from __future__ import annotations

from hypothesis import given, strategies as st

from bot.language.learned.tagger import Tagger, best_way, may_follow, tagged
from bot.language.learned.weights import Weights
from bot.language.learning.chain import Sentence, learn_chain

LABELS = ("O", "B-company", "I-company", "B-person", "I-person")
FEATURES = st.lists(st.lists(st.sampled_from(["a", "b", "c"]), max_size=3), max_size=12)
ROWS = st.dictionaries(st.sampled_from(["a", "b", "c", "O>B-company"]), st.binary(min_size=5, max_size=5))


@given(ROWS, FEATURES)
def test_whatever_the_weights_a_name_goes_on_only_where_it_has_begun(rows, features):
    """One tag a token, and no I- without its B-."""
    tags = Tagger(Weights(LABELS, 1.0, rows)).tags(features, {})
    assert len(tags) == len(features)
    assert all(may_follow(before, tag) for before, tag in zip(["O", *tags], tags, strict=False))


@given(st.lists(st.lists(st.integers(-5, 5), min_size=2, max_size=2), min_size=1, max_size=6))
def test_the_best_way_is_the_best_of_all_ways(sums):
    """Against trying every one."""
    moves = [[0, 1], [2, -1]]

    def total(way):
        return sum(sums[i][tag] + moves[tag][way[i - 1] if i else 0] for i, tag in enumerate(way))

    ways = [[]]
    for _ in sums:
        ways = [[*way, tag] for way in ways for tag in (0, 1)]
    assert total(best_way(sums, moves, 0)) == max(map(total, ways))


def test_given_tags_stand():
    """A name that is known is found, whatever the weights say."""
    tagger = Tagger(Weights(LABELS, 1.0, {}))
    tags = tagger.tags([["a"], ["b"], ["c"]], {1: "B-company", 2: "I-company"})
    assert [(one.kind, one.first, one.last) for one in tagged(tags)] == [("company", 1, 3)]


def test_it_learns_what_stands_behind_at():
    """From a few sentences, for words it never saw."""

    def features(words):
        return [[f"w {word}", f"-1 {before}"] for before, word in zip(["|", *words], words, strict=False)]

    tags = ["O", "B-company", "O"]
    told = [Sentence(features(["at", name, "today"]), tags) for name in ("acme", "globex", "hooli")]
    tagger = Tagger(learn_chain(told, LABELS))
    assert tagger.tags(features(["at", "initech", "today"]), {}) == tags
