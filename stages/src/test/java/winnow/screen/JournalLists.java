package winnow.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import winnow.screen.Journals.Found;
import winnow.screen.Journals.NotFound;
import winnow.stage.Issue;

/** Journal lists that tests write, and what is found in them. */
final class JournalLists {

    private JournalLists() {}

    /** A list that counts its citations in the column {@code Citations}. */
    static Journals read(Path file, String text, Consumer<Issue> issues) throws IOException {
        Files.writeString(file, text);
        return JournalList.read(file, "raw/journals/" + file.getFileName(), "Citations", issues);
    }

    /** Title, how it was found, and the number; or why nothing was found. */
    static String find(Journals journals, String... fields) {
        Journals.Search search = journals.find(Samples.bibliography(fields));
        if (search instanceof NotFound nothing) {
            return nothing.reason();
        }
        Found found = (Found) search;
        return "%s %s %s"
                .formatted(
                        found.journal().title(),
                        found.by(),
                        found.journal().citations().map(String::valueOf).orElse("none"));
    }
}
