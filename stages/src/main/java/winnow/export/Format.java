package winnow.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A format that citations are written in. */
public enum Format {
    /** RIS, which nearly every program takes in. */
    RIS(new RisForm()),
    /** BibTeX. */
    BIBTEX(new BibtexForm()),
    /** CSL-JSON, schema 1.0.2. */
    CSL_JSON(new CslJsonForm()),
    /** One row per citation, for spreadsheets and for screening programs that read no RIS. */
    CSV(new CsvForm());

    private final Form form;

    Format(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** Its name on the command line: {@code ris}, {@code bibtex}, {@code csl-json}, {@code csv}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all formats. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Format::toString).toList();
    }

    /** How a file of a format is put together. */
    interface Form {

        /** What stands before the first citation. */
        default String head() {
            return "";
        }

        /** One citation. */
        String entry(Leaving leaving);

        /** What stands between two. */
        default String between() {
            return "";
        }

        /** What stands after the last. */
        default String tail() {
            return "";
        }
    }
}
