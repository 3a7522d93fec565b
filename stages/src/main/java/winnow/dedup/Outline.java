package winnow.dedup;

import java.util.Collection;
import java.util.Optional;

/**
 * What of a record can be compared as numbers. By these alone most candidates are told apart, see {@link Ceiling}. All is in one
 * object and in plain numbers on purpose, as to fetch from memory what belongs to a record takes longer than to compare it. Of texts there are
 * hashes, 0 for none: texts with two hashes are two texts.
 */
final class Outline {

    private final String doi;
    private final int pmid;
    private final int arxiv;
    private final int title;
    private final int numbers;
    private final int year;
    private final long volume;
    private final long issue;
    private final long firstPage;
    private final long lastPage;
    private final int database;
    private final int traits;

    /** What else is told by yes or no. */
    enum Trait {
        /** Two records that both are plain are not two reports of one study, whatever they are. */
        PLAIN,
        /** It is a whole book or volume. */
        WHOLE,
        /** It has an issue but no volume, which may then stand in the wrong column. */
        COLUMN_OFF,
        PEOPLE,
        /** A container or an ISSN. */
        CONTAINER,
        ABSTRACT,
        /** It has one range of pages, not counted from 1. */
        PAGES,
        /** It has other pages. */
        VAGUE_PAGES;

        private int bit(boolean holds) {
            return holds ? 1 << ordinal() : 0;
        }
    }

    Outline(Profile profile) {
        Optional<Pages> pages = profile.pages();
        boolean vague = pages.isPresent()
                && (pages.get().countedFromOne() || !pages.get().more().isEmpty());
        this.doi = profile.identity().doi().orElse("");
        this.pmid = hash(profile.identity().pmid());
        this.arxiv = hash(profile.identity().arxiv());
        this.title = profile.title().squeezed().hashCode();
        this.numbers = profile.title().numbers().isEmpty()
                ? 0
                : hash(Optional.of(String.join(" ", profile.title().numbers())));
        this.year = profile.year().orElse(0);
        this.volume = bits(profile.volume());
        this.issue = bits(profile.issue());
        this.firstPage = pages.isPresent() ? pages.get().first() : 0;
        this.lastPage = pages.isPresent() ? pages.get().last() : 0;
        this.database = profile.id().isFallback() ? 0 : profile.id().database().hashCode();
        this.traits = Trait.PLAIN.bit(profile.isPlain())
                | Trait.WHOLE.bit(
                        profile.form().isPresent() && profile.form().get().isWhole())
                | Trait.COLUMN_OFF.bit(volume == 0 && issue != 0)
                | Trait.PEOPLE.bit(!profile.people().names().isEmpty())
                | Trait.CONTAINER.bit(
                        profile.container().isPresent() || !profile.issns().isEmpty())
                | Trait.ABSTRACT.bit(profile.gist().isPresent())
                | Trait.PAGES.bit(pages.isPresent() && !vague)
                | Trait.VAGUE_PAGES.bit(vague);
    }

    private static int hash(Optional<String> text) {
        return text.isPresent() ? Math.max(1, text.get().hashCode() & Integer.MAX_VALUE) : 0;
    }

    /** Of each number one of 64 bits: sets of numbers without a common bit have no common number. */
    private static long bits(Collection<String> numbers) {
        long bits = 0;
        for (String number : numbers) {
            bits |= 1L << number.hashCode();
        }
        return bits;
    }

    boolean both(Trait trait, Outline other) {
        return (traits & other.traits & trait.bit(true)) != 0;
    }

    boolean either(Trait trait, Outline other) {
        return ((traits | other.traits) & trait.bit(true)) != 0;
    }

    /** Whether both have one of this number, of which 0 is none. */
    private static boolean both(long left, long right) {
        return left != 0 && right != 0;
    }

    /** Whether both have a DOI, and neither is the beginning of the other. */
    boolean hasOtherDoi(Outline other) {
        return !doi.isEmpty() && !other.doi.isEmpty() && !doi.startsWith(other.doi) && !other.doi.startsWith(doi);
    }

    boolean hasOtherPmid(Outline other) {
        return both(pmid, other.pmid) && pmid != other.pmid;
    }

    boolean hasOtherArxiv(Outline other) {
        return both(arxiv, other.arxiv) && arxiv != other.arxiv;
    }

    boolean mayHaveDoi(Outline other) {
        return !doi.isEmpty() && doi.length() == other.doi.length() && doi.equals(other.doi);
    }

    boolean mayHavePmid(Outline other) {
        return pmid != 0 && pmid == other.pmid;
    }

    boolean mayHaveArxiv(Outline other) {
        return arxiv != 0 && arxiv == other.arxiv;
    }

    boolean mayHaveTitle(Outline other) {
        return title == other.title;
    }

    /** Whether both may have one DOI or one title. */
    boolean mayLookSame(Outline other) {
        return mayHaveTitle(other) || mayHaveDoi(other);
    }

    boolean hasOtherNumbers(Outline other) {
        return both(numbers, other.numbers) && numbers != other.numbers;
    }

    boolean bothHaveYear(Outline other) {
        return both(year, other.year);
    }

    int yearsApart(Outline other) {
        return Math.abs(year - other.year);
    }

    boolean bothHaveVolume(Outline other) {
        return both(volume, other.volume);
    }

    boolean mayHaveVolume(Outline other) {
        return (volume & other.volume) != 0;
    }

    boolean bothHaveIssue(Outline other) {
        return both(issue, other.issue);
    }

    boolean mayHaveIssue(Outline other) {
        return (issue & other.issue) != 0;
    }

    boolean bothHavePages(Outline other) {
        return hasPages() && other.hasPages();
    }

    private boolean hasPages() {
        return (traits & (Trait.PAGES.bit(true) | Trait.VAGUE_PAGES.bit(true))) != 0;
    }

    /** Whether both have pages and may begin on one. */
    boolean mayBegin(Outline other) {
        return bothHavePages(other) && (firstPage == other.firstPage || either(Trait.VAGUE_PAGES, other));
    }

    /** Whether ranges of pages, not those that are vague, have a page in common or may have. */
    boolean overlap(Outline other) {
        return firstPage < other.lastPage && other.firstPage < lastPage;
    }

    /** Whether both are of one database, each with an accession of its own. */
    boolean sameDatabase(Outline other) {
        return database != 0 && database == other.database;
    }
}
