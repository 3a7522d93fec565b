package winnow.screen;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import winnow.screen.Tool.Voice;

/**
 * Votes in the column {@code notes} of Rayyan's {@code articles.csv}: {@code RAYYAN-INCLUSION: {"Ann"=>"Included",
 * "Bob"=>"Maybe"} | RAYYAN-LABELS: x | RAYYAN-EXCLUSION-REASONS: a,b | USER-NOTES: {"Ann"=>["y", "z"]}}, each part only
 * if there is something to say. It does not say whose the reasons are: they count for everyone who excludes.
 */
final class RayyanNotes {

    private static final Pattern VOTES = Pattern.compile("RAYYAN-INCLUSION:\\s*\\{([^}]*)\\}");
    private static final Pattern VOTE = Pattern.compile("\"([^\"]+)\"\\s*=>\\s*\"([^\"]*)\"");
    private static final Pattern REASONS = Pattern.compile("RAYYAN-EXCLUSION-REASONS:\\s*([^|]*)");
    private static final Pattern NOTES = Pattern.compile("USER-NOTES:\\s*\\{(.*)\\}");
    private static final Pattern NOTE = Pattern.compile("\"([^\"]+)\"\\s*=>\\s*\\[([^\\]]*)\\]");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private RayyanNotes() {}

    /** A vote for each person who cast one, in the order of the text. */
    static List<Voice> voices(String notes) {
        List<String> reasons = Arrays.stream(Tool.first(REASONS, notes).split(","))
                .map(String::strip)
                .filter(reason -> !reason.isEmpty())
                .toList();
        return VOTE.matcher(Tool.first(VOTES, notes))
                .results()
                .map(vote -> new Voice(vote.group(1), vote.group(2), reasons, "", note(notes, vote.group(1))))
                .toList();
    }

    private static String note(String notes, String person) {
        return NOTE.matcher(Tool.first(NOTES, notes))
                .results()
                .filter(note -> note.group(1).equals(person))
                .map(note -> String.join(
                        "; ",
                        QUOTED.matcher(note.group(2))
                                .results()
                                .map(text -> text.group(1))
                                .toList()))
                .findFirst()
                .orElse("");
    }
}
