package winnow.bench.made;

import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.CONTAINER;
import static winnow.model.Field.DOI;
import static winnow.model.Field.ISSN;
import static winnow.model.Field.ISSUE;
import static winnow.model.Field.PAGES;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import winnow.model.Field;

/** Writes records as lines that start with a tag: MEDLINE and RIS. */
final class TaggedText {

    private final Entry entry;
    private final StringBuilder text = new StringBuilder();

    private TaggedText(Entry entry) {
        this.entry = entry;
    }

    static String medline(Entry entry) {
        return new TaggedText(entry)
                .line("PMID", entry.accession())
                .line("OWN ", "NLM")
                .line("STAT", "MEDLINE")
                .line("IS  ", ISSN, " (Electronic)")
                .line("VI  ", VOLUME, "")
                .line("IP  ", ISSUE, "")
                .line("DP  ", YEAR, " Mar")
                .line("TI  ", wrapped(entry.text(TITLE)) + ".")
                .line("PG  ", PAGES, "")
                .line("LID ", DOI, " [doi]")
                .line("AB  ", wrapped(entry.text(ABSTRACT)))
                .all(entry.authors(TaggedText::medlineAuthor, ""))
                .each("OT  ")
                .line("LA  ", "eng")
                .line("PT  ", "Journal Article")
                .line("JT  ", CONTAINER, "")
                .line("SO  ", "Made Up. " + entry.text(YEAR) + " Mar;12(3):" + entry.firstPage() + ".")
                .all("\n")
                .text
                .toString();
    }

    private static String medlineAuthor(Entry.Person who) {
        return "FAU - %s, %s\nAU  - %s %s\nAD  - Department of Examples, University of Nowhere.\n"
                .formatted(who.family(), who.given(), who.family(), who.initial());
    }

    static String scopus(Entry entry) {
        return new TaggedText(entry)
                .risStart("TI", "T2", "")
                .line("UR  ", entry.scopusLink())
                .each("KW  ")
                .line("SN  ", ISSN, " (ISSN)")
                .line("LA  ", "English")
                .line("M3  ", "Article")
                .line("DB  ", "Scopus")
                .all("ER  -\n\n")
                .text
                .toString();
    }

    static String elsevier(Entry entry) {
        return new TaggedText(entry)
                .risStart("T1", "JO", "https://doi.org/")
                .line("UR  ", entry.elsevierLink())
                .each("KW  ")
                .line("SN  ", ISSN, "")
                .all("ER  -\n\n")
                .text
                .toString();
    }

    private TaggedText risStart(String title, String container, String resolver) {
        return line("TY  ", "JOUR")
                .all(entry.authors(who -> "AU  - " + who.family() + ", " + who.given() + "\n", ""))
                .line(title + "  ", TITLE, "")
                .line("PY  ", YEAR, "")
                .line(container + "  ", CONTAINER, "")
                .line("VL  ", VOLUME, "")
                .line("IS  ", ISSUE, "")
                .line("SP  ", entry.firstPage())
                .line("EP  ", entry.lastPage())
                .line("DO  ", entry.text(DOI).isEmpty() ? "" : resolver + entry.text(DOI))
                .line("AB  ", ABSTRACT, "");
    }

    private TaggedText line(String tag, Field field, String after) {
        return line(tag, entry.text(field).isEmpty() ? "" : entry.text(field) + after);
    }

    private TaggedText line(String tag, String value) {
        if (!value.isEmpty()) {
            text.append(tag).append("- ").append(value).append('\n');
        }
        return this;
    }

    private TaggedText each(String tag) {
        entry.keywords().forEach(word -> line(tag, word));
        return this;
    }

    private TaggedText all(String lines) {
        text.append(lines);
        return this;
    }

    /** Lines of about 80 characters, each but the first after six blanks. */
    private static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            boolean full = column + word.length() > 74;
            wrapped.append(full ? "\n      " : column == 0 ? "" : " ").append(word);
            column = full ? word.length() : column + word.length() + 1;
        }
        return wrapped.toString();
    }
}
