package winnow.dedup;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/**
 * A record prepared for comparing: everything that is worked out once per record and not once per pair. The record itself is
 * not kept, so that all profiles of a large review fit into memory.
 */
final class Profile {

    private static final Pattern SUPPLEMENT = Pattern.compile("(?i)supp|\\bs\\d*\\b|^\\d+\\)");
    private static final Pattern MEETING_ABSTRACT = Pattern.compile("(?i)\\b(conference|meeting) abstract");
    private static final Cues SUPPLEMENT_CUES = Cues.of(List.of("s", ")"));
    private static final Cues MEETING_CUES = Cues.of(List.of("abstract"));

    private final RecordId id;
    private final Title title;
    private final People people;
    private final Identity identity;
    private final Notice notice;
    private final Optional<Form> form;
    private final Optional<Container> container;
    private final Set<String> volume;
    private final Set<String> issue;
    private final Optional<Pages> pages;
    private final Optional<Integer> year;
    private final List<String> issns;
    private final List<String> isbns;
    private final Optional<Gist> gist;
    private final Set<Outlet> outlets;
    private final Outline outline;

    /** What kind of place a report is printed in, as far as two reports of one study differ in it. */
    enum Outlet {
        /** Proceedings. */
        CONFERENCE,
        /** Among the abstracts of a meeting. */
        ABSTRACTS,
        /** The Cochrane Database of Systematic Reviews, where reviews are published again when they are updated. */
        COCHRANE
    }

    Profile(SourceRecord record) {
        this(record, new Pool());
    }

    /** @param pool what the records have in common that are read together */
    Profile(SourceRecord record, Pool pool) {
        Bibliography said = record.bibliography();
        this.id = record.id();
        this.people = pool.people(said.all(Field.AUTHORS));
        this.notice = Notice.of(said);
        this.title = Title.of(said, notice).in(pool);
        this.form = Form.of(said);
        this.container = said.first(Field.CONTAINER).flatMap(pool::container);
        this.identity = Identity.of(record, container);
        this.year = said.year();
        this.volume = volume(said);
        this.issue = numbers(said.first(Field.ISSUE));
        this.pages = said.first(Field.PAGES).flatMap(Pages::of);
        this.issns = said.all(Field.ISSN);
        this.isbns = said.all(Field.ISBN);
        this.gist = said.first(Field.ABSTRACT).flatMap(Gist::of);
        this.outlets = outlets(said);
        this.outline = new Outline(this);
    }

    /** Some databases give the year where there is no volume, or although there is one. */
    private static Set<String> volume(Bibliography said) {
        Set<String> volume = numbers(said.first(Field.VOLUME));
        Optional<Integer> year = said.year();
        return volume.size() == 1 && year.isPresent() && volume.contains(String.valueOf(year.get()))
                ? Set.of()
                : volume;
    }

    private Set<Outlet> outlets(Bibliography said) {
        boolean conference = form.isPresent()
                ? form.get() == Form.CONFERENCE
                : container.isPresent() && container.get().conference();
        boolean abstracts = isMeetingAbstract(said)
                || container.isPresent() && container.get().traits().meeting()
                || pages.isPresent() && pages.get().isShort() && isInSupplement(said);
        boolean cochrane = container.isPresent() && container.get().isCochrane();
        if (!conference && !abstracts && !cochrane) {
            return Set.of();
        }
        Set<Outlet> outlets = EnumSet.noneOf(Outlet.class);
        if (conference) {
            outlets.add(Outlet.CONFERENCE);
        }
        if (abstracts) {
            outlets.add(Outlet.ABSTRACTS);
        }
        if (cochrane) {
            outlets.add(Outlet.COCHRANE);
        }
        return outlets;
    }

    private static boolean isMeetingAbstract(Bibliography said) {
        for (String type : said.all(Field.TYPE)) {
            if (MEETING_CUES.in(type) && MEETING_ABSTRACT.matcher(type).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInSupplement(Bibliography said) {
        return isOfSupplement(said.first(Field.VOLUME)) || isOfSupplement(said.first(Field.ISSUE));
    }

    private static boolean isOfSupplement(Optional<String> printed) {
        return printed.isPresent()
                && SUPPLEMENT_CUES.in(printed.get())
                && SUPPLEMENT.matcher(printed.get()).find();
    }

    private static Set<String> numbers(Optional<String> printed) {
        if (printed.isEmpty()) {
            return Set.of();
        }
        String text = printed.get();
        Set<String> numbers = new TreeSet<>();
        for (int end = 0, start; (start = numberFrom(text, end)) < text.length(); ) {
            end = start;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            numbers.add(Pages.withoutZeros(text.substring(start, end)));
        }
        return numbers.size() > 1 ? numbers : Set.copyOf(numbers);
    }

    /** Where the first digit from a place on is; the length of the text if there is none. */
    private static int numberFrom(String text, int from) {
        int start = from;
        while (start < text.length() && !isDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    RecordId id() {
        return id;
    }

    List<String> issns() {
        return issns;
    }

    List<String> isbns() {
        return isbns;
    }

    Title title() {
        return title;
    }

    People people() {
        return people;
    }

    Identity identity() {
        return identity;
    }

    Notice notice() {
        return notice;
    }

    Optional<Form> form() {
        return form;
    }

    Optional<Integer> year() {
        return year;
    }

    Optional<Container> container() {
        return container;
    }

    /** The numbers in the volume; empty if there is none. */
    Set<String> volume() {
        return volume;
    }

    /** The numbers in the issue; empty if there is none. */
    Set<String> issue() {
        return issue;
    }

    Optional<Pages> pages() {
        return pages;
    }

    /** Whether nothing of it makes two reports of one study of it and another record of which that holds, see {@link Kinship}. */
    boolean isPlain() {
        return identity.server().isEmpty()
                && identity.version().isEmpty()
                && notice == Notice.NONE
                && !title.is(Title.Trait.PROTOCOL)
                && outlets.isEmpty();
    }

    Outline outline() {
        return outline;
    }

    boolean isIn(Outlet outlet) {
        return outlets.contains(outlet);
    }

    /** What the abstract says, for comparing; empty if there is none of some length. */
    Optional<Gist> gist() {
        return gist;
    }
}
