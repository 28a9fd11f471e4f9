"""Weights: in bytes, in files, and as the messages give them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.language.learned import weights
from bot.language.learned.classifier import Classifier
from bot.language.learned.weights import Weights, pack, rounded
from bot.language.learning.intents import learn_intents
from bot.language.learning.lessons import as_if_new, as_shipped
from bot.language.learning.messages import read
from bot.language.learning.names import learn_names
from bot.language.learning.regression import Example, learn_labels
from bot.language.learning.slots import learn_slots
from bot.language.learning.splits import learn_splits
from bot.language.learning.topics import learn_topics

MESSAGES = Path(__file__).parents[1] / "data"


def test_a_weight_is_a_byte_around_nothing():
    """The largest is 127 steps away from it; what says nothing is not kept."""
    found = rounded(("yes", "no"), {"good": [2.0, -1.0], "idle": [0.0, 0.001]})
    assert found.rows == {"good": pack(bytes([128 + 127, 128 - 64]))}
    assert found.add_up(["good", "unknown"]) == [127, -64]
    assert found.add_up([]) == [0, 0]


def test_any_number_of_weights_is_added_up():
    """A long message has thousands of features, and no sum of theirs runs over into its neighbour's."""
    many = Weights(("up", "down"), 1.0, {f"f{n}": pack(bytes([255, 1])) for n in range(3000)})
    assert many.add_up(many.rows) == [127 * 3000, -127 * 3000]


def test_what_is_saved_is_what_is_loaded(tmp_path, monkeypatch):
    """And the same weights make the same file."""
    written = Weights(("a", "b"), 0.25, {"one two": pack(b"\x00\xff"), "dash – é": pack(b"\x80\x01")})
    monkeypatch.setattr(weights, "files", lambda _package: tmp_path)
    (tmp_path / "data" / "weights").mkdir(parents=True)
    path = weights.save(written, tmp_path / "data" / "weights", "some")
    before = path.read_bytes()
    assert weights.load("some") == written
    assert weights.save(written, path.parent, "some").read_bytes() == before


def test_a_classifier_learns_and_is_as_sure_as_it_may_be():
    """Chances add up to one, and are even where nothing is known."""
    told = [Example([f"word {n}", "up"], ["rise"]) for n in range(9)] + [Example(["down"], ["fall"])] * 9
    classifier = Classifier(learn_labels(told, ("rise", "fall")))
    assert classifier.judge(["up"]).best == "rise"
    assert classifier.judge(["down"]).best == "fall"
    assert sum(classifier.judge(["up"]).chances.values()) == pytest.approx(1)
    assert classifier.judge(["sideways"]).chances == {"rise": 0.5, "fall": 0.5}


def test_several_right_labels_share():
    """What may be either is learned as either."""
    told = [Example(["maybe"], ["rise", "fall"]), Example(["maybe"], ["fall", "rise"])] * 9
    chances = Classifier(learn_labels(told, ("rise", "fall", "rest"))).judge(["maybe"]).chances
    assert chances["rest"] < 0.2 < min(chances["rise"], chances["fall"])


@pytest.fixture(scope="module")
def messages():
    return list(read(MESSAGES))


@pytest.fixture(scope="module")
def new(messages):
    """The messages, their names found as in new ones."""
    return as_if_new(messages)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "learn"),
    [
        ("names", lambda messages, _: learn_names(messages)),
        ("intents", lambda _, new: learn_intents(new)),
        ("events", lambda _, new: learn_splits(new)),
        ("topics", lambda _, new: learn_topics(new)),
        ("slots", lambda messages, _: learn_slots(as_shipped(messages))),
    ],
)
def test_the_weights_are_those_that_the_messages_give(name, learn, messages, new):
    """Whoever changes what is weighed or learned from learns anew: `python -m bot.language.learning`. Another
    machine's arithmetic may round a few of them otherwise."""
    learned, shipped = learn(messages, new).rows, weights.load(name).rows
    same = sum(shipped.get(feature) == row for feature, row in learned.items())
    assert same >= 0.99 * max(len(learned), len(shipped))
