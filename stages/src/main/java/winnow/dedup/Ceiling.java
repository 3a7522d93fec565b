package winnow.dedup;

import winnow.dedup.Outline.Trait;

/**
 * How much the {@link MatchRules} can at most say for two records to be one report, told from a few numbers of each. Most candidates
 * cannot reach the bound of doubt even so, and need no comparison. The bits are those of the rule table; where the numbers do not
 * tell which level holds, the strongest counts that may. What is against two records only by virtue of publication counts where
 * both are plain, so that they are not two reports of one study.
 */
final class Ceiling {

    private static final double DOI = bits("doi", "equal");
    private static final double OTHER_DOI = bits("doi", "different");
    private static final double OTHER_DOI_OF_PLACE = bits("doi", "different, but title and place are equal");
    private static final double PMID = bits("pmid", "equal");
    private static final double OTHER_PMID = bits("pmid", "different");
    private static final double ARXIV = bits("arxiv id", "equal");
    private static final double OTHER_ARXIV = bits("arxiv id", "different");
    private static final double TITLE = most("title");
    private static final double OTHER_TITLE = bits("title", "equal but for spelling, 6 words or more");
    private static final double OTHER_NUMBERS = bits("numbers in the title", "different");
    private static final double AUTHORS = most("authors");
    private static final double[] YEARS_APART = {
        bits("year", "equal"), bits("year", "one apart"), bits("year", "two apart"), bits("year", "further apart")
    };
    private static final double CONTAINER = most("container");
    private static final double VOLUME = bits("volume", "equal");
    private static final double OTHER_VOLUME = bits("volume", "different, in one container");
    private static final double OTHER_VOLUME_OF_PAGE =
            bits("volume", "different, but title, container and first page are equal");
    private static final double ISSUE = bits("issue", "equal");
    private static final double OTHER_ISSUE = bits("issue", "different");
    private static final double OTHER_ISSUE_OF_PAGE = bits("issue", "different, but the pages are equal");
    private static final double PAGES = most("pages");
    private static final double OTHER_PAGES = bits("pages", "different");
    private static final double PLACE = most("place");
    private static final double COLUMNS = most("columns");
    private static final double WHOLES = most("whole book or volume");
    private static final double ABSTRACT = most("abstract");
    private static final double ONE_DATABASE = bits("database", "two records of one database");

    private Ceiling() {}

    /** What a level of the table says. */
    private static double bits(String field, String level) {
        return comparison(field).levels().stream()
                .filter(each -> each.name().equals(level))
                .findFirst()
                .orElseThrow()
                .bits();
    }

    private static double most(String field) {
        return comparison(field).most();
    }

    private static Comparison<?> comparison(String field) {
        return MatchRules.TABLE.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    /** Not below the score of the two; their order does not matter. */
    static double of(Outline left, Outline right) {
        boolean plain = left.both(Trait.PLAIN, right);
        boolean mayBegin = left.mayBegin(right);
        return byNumbers(left, right, plain, mayBegin)
                + byTitle(left, right)
                + (left.both(Trait.PEOPLE, right) ? AUTHORS : 0)
                + (left.both(Trait.CONTAINER, right) ? CONTAINER : 0)
                + inContainer(left, right, plain, mayBegin)
                + (mayBegin ? PLACE : 0)
                + (left.both(Trait.WHOLE, right) ? WHOLES : 0)
                + (left.both(Trait.ABSTRACT, right) ? ABSTRACT : 0)
                + (plain && left.sameDatabase(right) ? ONE_DATABASE : 0);
    }

    private static double byNumbers(Outline left, Outline right, boolean plain, boolean mayBegin) {
        double most = 0;
        if (left.mayHaveDoi(right)) {
            most += DOI;
        } else if (plain && left.hasOtherDoi(right)) {
            most += mayBegin ? OTHER_DOI_OF_PLACE : OTHER_DOI;
        }
        if (left.mayHavePmid(right)) {
            most += PMID;
        } else if (plain && left.hasOtherPmid(right)) {
            most += OTHER_PMID;
        }
        if (left.mayHaveArxiv(right)) {
            most += ARXIV;
        } else if (left.hasOtherArxiv(right)) {
            most += OTHER_ARXIV;
        }
        return most;
    }

    private static double byTitle(Outline left, Outline right) {
        return (left.mayHaveTitle(right) ? TITLE : OTHER_TITLE) + (left.hasOtherNumbers(right) ? OTHER_NUMBERS : 0);
    }

    private static double inContainer(Outline left, Outline right, boolean plain, boolean mayBegin) {
        double most = 0;
        if (left.bothHaveYear(right)) {
            most += counted(plain, YEARS_APART[Math.min(left.yearsApart(right), YEARS_APART.length - 1)]);
        }
        if (left.either(Trait.COLUMN_OFF, right)) {
            return most + COLUMNS + ISSUE + PAGES;
        }
        if (left.bothHaveVolume(right)) {
            double other = mayBegin ? OTHER_VOLUME_OF_PAGE : OTHER_VOLUME;
            most += left.mayHaveVolume(right) ? VOLUME : counted(plain, other);
        }
        if (left.bothHaveIssue(right)) {
            double other = mayBegin ? OTHER_ISSUE_OF_PAGE : OTHER_ISSUE;
            most += left.mayHaveIssue(right) ? ISSUE : counted(plain, other);
        }
        if (left.bothHavePages(right)) {
            most += mayBegin ? PAGES : left.overlap(right) ? 0 : counted(plain, OTHER_PAGES);
        }
        return most;
    }

    /** What is against the two may say nothing unless they are plain. */
    private static double counted(boolean plain, double bits) {
        return plain ? bits : Math.max(0, bits);
    }
}
