package winnow.bench.made;

import java.util.SplittableRandom;

/** Another report that looks much like a given one; that they are two is the truth. */
enum NearMiss {
    /** The next part of a series, on the next pages. */
    PART {
        @Override
        Work of(Work base, Work other, SplittableRandom random) {
            Work next = base.titled(base.title() + ". Part " + (random.nextBoolean() ? "II" : "2"), other.doi());
            return new Work(next.title(), "", base.authors(), after(base.place()), other.doi(), other.summary());
        }
    },
    /** An answer by other people. */
    REPLY {
        @Override
        Work of(Work base, Work other, SplittableRandom random) {
            return new Work("Re: " + base.title(), "", other.authors(), later(base.place()), other.doi(), "");
        }
    },
    ERRATUM {
        @Override
        Work of(Work base, Work other, SplittableRandom random) {
            return new Work("Erratum to: " + base.title(), "", base.authors(), later(base.place()), other.doi(), "");
        }
    },
    /** The same people in the same year and journal about something else. */
    SERIES {
        @Override
        Work of(Work base, Work other, SplittableRandom random) {
            return new Work(other.title(), "", base.authors(), after(base.place()), other.doi(), other.summary());
        }
    },
    /** Two abstracts of a conference on one page. */
    ABSTRACTS {
        @Override
        Work of(Work base, Work other, SplittableRandom random) {
            return new Work(other.title(), "", other.authors(), base.place(), other.doi(), other.summary());
        }
    },
    /** The same trial in another group of patients: one word of the title differs. */
    ANOTHER_GROUP {
        @Override
        Work of(Work base, Work other, SplittableRandom random) {
            String title = base.title().substring(0, base.title().lastIndexOf(' ')) + " " + Vocabulary.rare(random);
            return new Work(title, "", base.authors(), later(base.place()), other.doi(), other.summary());
        }
    };

    /** @param other gives what differs */
    abstract Work of(Work base, Work other, SplittableRandom random);

    private static Work.Place after(Work.Place place) {
        int length = place.last() - place.first();
        return new Work.Place(
                place.journal(),
                place.year(),
                place.volume(),
                place.issue(),
                place.last() + 1,
                place.last() + 1 + length);
    }

    private static Work.Place later(Work.Place place) {
        int issue = place.issue() % 12 + 1;
        return new Work.Place(
                place.journal(), place.year(), place.volume(), issue, place.first() + 211, place.last() + 211);
    }
}
