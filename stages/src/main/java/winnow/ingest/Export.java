package winnow.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import winnow.model.ExportFile;
import winnow.model.Origin;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/**
 * One file that a database's site gave out.
 *
 * @param path where it is
 * @param name how people call it: relative to the review, with {@code /}
 * @param round the search round, {@code YYYY-MM-DD}; empty outside of a review
 * @param database the folder's name
 */
record Export(Path path, String name, String round, String database) {

    /**
     * Reads it to the end.
     *
     * @throws ReviewException if it is in no known format, or evidently another database's
     */
    Tally read(Recognition recognition, ExportReader.Listener listener) throws IOException {
        Optional<Profile> profile = profile(recognition);
        if (profile.isEmpty()) {
            listener.issue(new Issue(Issue.Code.EMPTY_FILE, new Origin(name, 0), "", ""));
            return Tally.NONE;
        }
        return new ExportReader(name, database, profile.get(), recognition.encoding(), listener).read(path);
    }

    /** The name of its format, for people; {@code empty} if the file has no text. */
    String format(Recognition recognition) {
        return profile(recognition).map(profile -> profile.format().name()).orElse("empty");
    }

    /** How the file is to be read; empty if it has no text. */
    Optional<Profile> profile(Recognition recognition) {
        if (recognition.isEmpty()) {
            return Optional.empty();
        }
        Syntax syntax = recognition.syntax().orElseThrow(() -> unknown(recognition));
        recognition
                .profile()
                .filter(found ->
                        !found.isGeneric() && !found.format().database().equals(database) && Profiles.knows(database))
                .ifPresent(found -> {
                    throw elsewhere(found.format());
                });
        return recognition.profile().or(() -> Optional.of(Profiles.of(database, syntax)));
    }

    /** What was in it. */
    ExportFile counted(Recognition recognition, Tally tally) {
        return new ExportFile(
                name, round, database, format(recognition), tally.entries(), tally.records(), tally.rejected());
    }

    private ReviewException unknown(Recognition recognition) {
        String mend = round.isEmpty() ? "" : ", or move it out of raw/searches";
        return new ReviewException(
                "%s: %s, not an export in a format that can be read (%s); export it again in one of these%s"
                        .formatted(name, recognition.looks(), Profiles.formats(database), mend));
    }

    private ReviewException elsewhere(Profile.Format found) {
        String what = "%s: %s %s export".formatted(name, article(found.name()), found.name());
        return new ReviewException(
                round.isEmpty()
                        ? "%s, not one of %s; read it as %s".formatted(what, database, found.database())
                        : "%s in the folder of %s; move it to raw/searches/%s/%s/"
                                .formatted(what, database, round, found.database()));
    }

    private static String article(String name) {
        return "AEIOa".indexOf(name.charAt(0)) >= 0 ? "an" : "a";
    }
}
