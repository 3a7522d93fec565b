package winnow.dedup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.Folded;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/**
 * A record prepared for comparing: everything that is worked out once per record and not once per pair. The record itself is
 * not kept, so that all profiles of a large review fit into memory.
 */
final class Profile {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

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

    Profile(SourceRecord record) {
        Bibliography said = record.bibliography();
        this.id = record.id();
        this.people = People.of(said.authors());
        this.identity = Identity.of(record);
        this.notice = Notice.of(said);
        this.title = Title.of(said, notice);
        this.form = Form.of(said);
        this.container = said.first(Field.CONTAINER)
                .filter(name -> !Folded.of(name).isEmpty())
                .map(Container::of);
        this.volume = numbers(said.first(Field.VOLUME));
        this.issue = numbers(said.first(Field.ISSUE));
        this.pages = said.first(Field.PAGES).flatMap(Pages::of);
        this.year = said.year();
        this.issns = said.all(Field.ISSN);
        this.isbns = said.all(Field.ISBN);
        this.gist = said.first(Field.ABSTRACT).flatMap(Gist::of);
    }

    private static Set<String> numbers(Optional<String> printed) {
        Set<String> numbers = new TreeSet<>();
        Matcher number = NUMBER.matcher(printed.orElse(""));
        while (number.find()) {
            numbers.add(number.group().replaceFirst("^0+(?=.)", ""));
        }
        return numbers;
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

    /** What the abstract says, for comparing; empty if there is none of some length. */
    Optional<Gist> gist() {
        return gist;
    }
}
