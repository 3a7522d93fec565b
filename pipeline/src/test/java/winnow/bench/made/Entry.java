package winnow.bench.made;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import winnow.model.Field;
import winnow.model.SourceRecord;

/** A record as the writers of exports look at it: a missing value is an empty text. */
record Entry(SourceRecord record) {

    /** One author; of a collective name all is the family. */
    record Person(String family, String given) {

        static Person of(String name) {
            String[] parts = name.split(", ", 2);
            return new Person(parts[0], parts.length < 2 ? "" : parts[1]);
        }

        String initial() {
            return given.isEmpty() ? "" : given.substring(0, 1);
        }
    }

    String accession() {
        return record.id().accession();
    }

    String text(Field field) {
        return record.bibliography().first(field).orElse("");
    }

    String authors(Function<Person, String> form, String between) {
        return record.bibliography().all(Field.AUTHORS).stream()
                .map(Person::of)
                .map(form)
                .collect(joining(between));
    }

    List<String> keywords() {
        return record.bibliography().all(Field.KEYWORDS);
    }

    String firstPage() {
        return text(Field.PAGES).split("-", 2)[0];
    }

    String lastPage() {
        String[] pages = text(Field.PAGES).split("-", 2);
        return pages.length < 2 ? "" : pages[1];
    }

    String scopusLink() {
        return "https://www.scopus.com/inward/record.uri?eid=" + accession() + "&doi=x&partnerID=40";
    }

    String elsevierLink() {
        return "https://www.sciencedirect.com/science/article/pii/" + accession();
    }
}
