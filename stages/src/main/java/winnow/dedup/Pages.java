package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of a report, or its article number.
 *
 * @param prefix letters before the first page, lower case: {@code s} in {@code S259}, {@code e} in {@code e855}; mostly
 *     empty
 * @param first the first page
 * @param last the last page; the first page if no other is given
 * @param range whether a last page was given
 * @param more further ranges, as of an article that is printed in several languages; mostly none
 */
record Pages(String prefix, long first, long last, boolean range, List<Pages> more) {

    private static final Pattern START =
            Pattern.compile("^[\"'(\\[]*(?:p{1,2}\\.?\\s*|art(?:icle)?\\b[. ]*(?:no|id|number)?\\b[. :]*)?"
                    + "([a-z]{0,4})\\.?\\s*0*(\\d{1,12})(?:\\s*[-–—‐−]+\\s*[a-z]{0,4}0*(\\d{1,12}))?");
    private static final Pattern DATE =
            Pattern.compile("(?i).*\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\b.*");
    private static final Pattern COUNT = Pattern.compile("(?i)\\d+\\s*p(p|ages?|\\.)*\\s*");
    private static final Pattern NEXT = Pattern.compile("[,;+]\\s*");
    private static final int SHORT = 2;
    private static final int MOST_DIGITS = 12;

    Pages {
        more = List.copyOf(more);
    }

    /** Reads pages as printed; empty if there are none, only their number ({@code 5 pp.}), or a date of a spreadsheet. */
    static Optional<Pages> of(String printed) {
        Optional<Pages> plain = plain(printed);
        return plain.isPresent() ? plain : parsed(printed);
    }

    /** Of what most pages are: a number, or two with a hyphen between; empty if it is anything else. */
    private static Optional<Pages> plain(String printed) {
        int hyphen = printed.indexOf('-');
        String first = withoutZeros(hyphen < 0 ? printed : printed.substring(0, hyphen));
        String last = hyphen < 0 ? first : withoutZeros(printed.substring(hyphen + 1));
        if (!isNumber(first) || !isNumber(last)) {
            return Optional.empty();
        }
        return Optional.of(new Pages("", Long.parseLong(first), completed(first, last), hyphen >= 0, List.of()));
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    /** Without the zeros at the start; one stays if there is nothing else. */
    static String withoutZeros(String number) {
        int start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    private static Optional<Pages> parsed(String printed) {
        if (DATE.matcher(printed).matches() || COUNT.matcher(printed).matches()) {
            return Optional.empty();
        }
        List<Pages> ranges = new ArrayList<>();
        NEXT.splitAsStream(printed.strip().toLowerCase(Locale.ROOT))
                .forEach(part -> one(part).ifPresent(ranges::add));
        return ranges.stream()
                .findFirst()
                .map(pages -> new Pages(
                        pages.prefix, pages.first, pages.last, pages.range, ranges.subList(1, ranges.size())));
    }

    private static Optional<Pages> one(String part) {
        Matcher start = START.matcher(part);
        if (!start.find()) {
            return Optional.empty();
        }
        long first = Long.parseLong(start.group(2));
        Optional<Long> last = Optional.ofNullable(start.group(3)).map(text -> completed(start.group(2), text));
        return Optional.of(new Pages(start.group(1), first, last.orElse(first), last.isPresent(), List.of()));
    }

    /** {@code 221-8} means 228. */
    private static long completed(String first, String last) {
        int missing = first.length() - last.length();
        return Long.parseLong(missing > 0 ? first.substring(0, missing) + last : last);
    }

    /** Whether both begin on the same page; a prefix that only one has says nothing. Of several ranges, one is enough. */
    boolean sameFirst(Pages other) {
        return first == other.first && samePrefix(other)
                || !more.isEmpty() && more.stream().anyMatch(range -> range.sameFirst(other))
                || !other.more.isEmpty() && other.more.stream().anyMatch(this::sameFirst);
    }

    /** Whether both are one range of pages; of several ranges, one is enough. */
    boolean sameRange(Pages other) {
        return range && other.range && first == other.first && last == other.last && samePrefix(other)
                || !more.isEmpty() && more.stream().anyMatch(range -> range.sameRange(other))
                || !other.more.isEmpty() && other.more.stream().anyMatch(this::sameRange);
    }

    /** Whether a page is in both; that one begins where the other ends is no overlap, as reports follow each other. */
    boolean overlap(Pages other) {
        return samePrefix(other) && (first == other.first || first < other.last && other.first < last);
    }

    /** Whether it is more than one page, not counted within the report. */
    boolean several() {
        return last > first && !countedFromOne();
    }

    /** Whether the letter of a supplement is before the page: {@code S354}, {@code A295}. */
    boolean isOfSupplement() {
        return prefix.equals("s") || prefix.equals("a");
    }

    /** Whether it is a page or two, as an abstract takes. */
    boolean isShort() {
        return last - first < SHORT;
    }

    /** Whether it is more pages than an abstract takes. */
    boolean isLong() {
        return range && !isShort();
    }

    /** Whether the pages are counted within the report, so that many reports have them. */
    boolean countedFromOne() {
        return first <= 1;
    }

    private boolean samePrefix(Pages other) {
        return prefix.isEmpty() || other.prefix.isEmpty() || prefix.equals(other.prefix);
    }
}
