package winnow.catalog;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.model.Decision;
import winnow.model.Ruling;
import winnow.model.Screened;
import winnow.stage.Artifacts;
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
                Standing standing = Standing.of(screened.verdict());
                verdict(rows, screened, standing);
                flags(flags, screened);
                waiting(waiting, screened.citation().toString(), standing);
            });
        }
        fillVotes();
        fillRulings();
    }

    private static void verdict(Rows rows, Screened screened, Standing standing) {
        rows.text(screened.citation().toString()).text(screened.track());
        rows.text(standing.kind()).text(standing.step());
        rows.text(standing.reason()).text(standing.decidedBy());
        rows.text(screened.journal().map(Screened.JournalMatch::title));
        rows.text(screened.journal().map(Screened.JournalMatch::matchedBy));
        rows.bigNumber(screened.journal().map(Screened.JournalMatch::citations));
        rows.end();
    }

    private static void flags(Rows rows, Screened screened) {
        screened.flags()
                .forEach(flag -> rows.text(screened.citation().toString())
                        .text(flag.rule())
                        .text(flag.reason())
                        .end());
    }

    private static void waiting(Rows rows, String citation, Standing standing) {
        if (standing.asksForRuling()) {
            rows.text(citation).text(standing.step()).text("ruling").text(Optional.empty());
            rows.end();
        }
        for (String reviewer : standing.votesOf()) {
            rows.text(citation)
                    .text(standing.step())
                    .text("vote")
                    .text(reviewer)
                    .end();
        }
    }

    private void fillVotes() throws IOException {
        try (Stream<Decision> votes = files.read(Artifacts.VOTES);
                Rows rows = duck.append("vote")) {
            votes.forEach(vote -> {
                said(rows, vote);
                place(rows, vote);
            });
        }
    }

    private void fillRulings() throws IOException {
        try (Stream<Ruling> rulings = files.read(Artifacts.RULINGS);
                Rows rows = duck.append("ruling")) {
            rulings.forEach(ruling -> {
                said(rows, ruling.decision());
                rows.text(ruling.settles());
                place(rows, ruling.decision());
            });
        }
    }

    /** The first six columns of votes and rulings. */
    private static void said(Rows rows, Decision decision) {
        rows.text(decision.record().toString()).text(decision.phase().key());
        rows.text(decision.vote().key()).text(decision.criterion());
        rows.text(decision.reviewer()).day(decision.date());
    }

    /** The last three columns of votes and rulings. */
    private static void place(Rows rows, Decision decision) {
        rows.text(decision.note()).text(decision.at().file());
        rows.bigNumber(decision.at().line()).end();
    }
}
