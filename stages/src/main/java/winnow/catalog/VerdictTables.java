package winnow.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.model.Decision;
import winnow.model.Screened;
import winnow.stage.Artifacts;
import winnow.stage.Json;
import winnow.stage.Workspace;

/** Fills the tables about verdicts, flags, votes, and whom open citations wait for. */
final class VerdictTables {

    private final Duck duck;
    private final Workspace files;

    VerdictTables(Duck duck, Workspace files) {
        this.duck = duck;
        this.files = files;
    }

    void fill() throws IOException {
        try (Stream<Screened> verdicts = files.read(Artifacts.VERDICTS);
                Rows rows = duck.append("verdict");
                Rows flags = duck.append("flag");
                Rows waiting = duck.append("waiting")) {
            verdicts.forEach(screened -> {
                JsonNode verdict = Json.mapper().valueToTree(screened.verdict());
                verdict(rows, screened, verdict);
                flags(flags, screened);
                waiting(waiting, screened.citation().toString(), verdict);
            });
        }
        fillVotes();
    }

    /** @param verdict as it stands in files: its kind, and whichever of step, phase, reason and by the kind has */
    private static void verdict(Rows rows, Screened screened, JsonNode verdict) {
        rows.text(screened.citation().toString()).text(screened.track());
        rows.text(text(verdict, "kind"));
        rows.text(text(verdict, "step").or(() -> text(verdict, "phase")));
        rows.text(text(verdict, "reason")).text(text(verdict, "by"));
        rows.text(screened.journal().map(Screened.JournalMatch::title));
        rows.text(screened.journal().map(Screened.JournalMatch::matchedBy));
        rows.bigNumber(screened.journal().map(Screened.JournalMatch::citations));
        rows.end();
    }

    private static Optional<String> text(JsonNode verdict, String property) {
        return Optional.ofNullable(verdict.get(property)).map(JsonNode::textValue);
    }

    private static void flags(Rows rows, Screened screened) {
        screened.flags()
                .forEach(flag -> rows.text(screened.citation().toString())
                        .text(flag.rule())
                        .text(flag.reason())
                        .end());
    }

    private static void waiting(Rows rows, String citation, JsonNode verdict) {
        if (verdict.has("votes")) {
            rows.text(citation).text(text(verdict, "phase")).text("ruling");
            rows.text(Optional.empty()).end();
        }
        for (JsonNode reviewer : verdict.path("waitingFor")) {
            rows.text(citation).text(text(verdict, "phase")).text("vote");
            rows.text(reviewer.textValue()).end();
        }
    }

    private void fillVotes() throws IOException {
        try (Stream<Decision> votes = files.read(Artifacts.VOTES);
                Rows rows = duck.append("vote")) {
            votes.forEach(vote -> {
                rows.text(vote.record().toString()).text(vote.phase().key());
                rows.text(vote.vote().key()).text(vote.criterion());
                rows.text(vote.reviewer()).day(vote.date()).text(vote.note());
                rows.text(vote.at().file()).bigNumber(vote.at().line()).end();
            });
        }
    }
}
