package winnow.dedup;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/**
 * A record prepared for comparing: everything that is worked out once per record and not once per pair. The record itself is
 * not kept, so that all profiles of a large review fit into memory.
 */
final class Profile {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SUPPLEMENT = Pattern.compile("(?i)supp|\\bs\\d*\\b|^\\d+\\)");
    private static final Pattern MEETING_ABSTRACT = Pattern.compile("(?i)\\b(conference|meeting) abstract");
    private static final Pattern MEETING = Pattern.compile("(?i)\\S[.:] *conference\\b");

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
        this.identity = Identity.of(record);
        this.notice = Notice.of(said);
        this.title = Title.of(said, notice).in(pool);
        this.form = Form.of(said);
        this.container = said.first(Field.CONTAINER).flatMap(pool::container);
        this.year = said.year();
        this.volume = volume(said);
        this.issue = numbers(said.first(Field.ISSUE));
        this.pages = said.first(Field.PAGES).flatMap(Pages::of);
        this.issns = said.all(Field.ISSN);
        this.isbns = said.all(Field.ISBN);
        this.gist = said.first(Field.ABSTRACT).flatMap(Gist::of);
        this.outlets = outlets(said);
    }

    /** Some databases give the year where there is no volume, or although there is one. */
    private static Set<String> volume(Bibliography said) {
        Set<String> volume = numbers(said.first(Field.VOLUME));
        boolean isYear = said.year()
                .map(String::valueOf)
                .map(Set::of)
                .filter(volume::equals)
                .isPresent();
        return isYear ? Set.of() : volume;
    }

    private Set<Outlet> outlets(Bibliography said) {
        Set<Outlet> outlets = EnumSet.noneOf(Outlet.class);
        if (form.map(each -> each == Form.CONFERENCE)
                .orElse(container.filter(Container::conference).isPresent())) {
            outlets.add(Outlet.CONFERENCE);
        }
        if (said.all(Field.TYPE).stream()
                        .anyMatch(type -> MEETING_ABSTRACT.matcher(type).find())
                || said.first(Field.CONTAINER)
                        .filter(name -> MEETING.matcher(name).find())
                        .isPresent()
                || isInSupplement(said) && pages.filter(Pages::isShort).isPresent()) {
            outlets.add(Outlet.ABSTRACTS);
        }
        if (container.filter(Container::isCochrane).isPresent()) {
            outlets.add(Outlet.COCHRANE);
        }
        return outlets;
    }

    private static boolean isInSupplement(Bibliography said) {
        return Stream.of(Field.VOLUME, Field.ISSUE)
                .anyMatch(field -> said.first(field)
                        .filter(text -> SUPPLEMENT.matcher(text).find())
                        .isPresent());
    }

    private static Set<String> numbers(Optional<String> printed) {
        Set<String> numbers = new TreeSet<>();
        NUMBER.matcher(printed.orElse("")).results().forEach(number -> numbers.add(withoutZeros(number.group())));
        return numbers.size() > 1 ? numbers : Set.copyOf(numbers);
    }

    private static String withoutZeros(String number) {
        int start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
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

    boolean isIn(Outlet outlet) {
        return outlets.contains(outlet);
    }

    /** What the abstract says, for comparing; empty if there is none of some length. */
    Optional<Gist> gist() {
        return gist;
    }
}
