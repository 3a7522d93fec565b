package winnow.model;

import java.util.List;

/** What is decided, or still open, about one citation. It follows from rules and votes, and is never stored by hand. */
public sealed interface Verdict {

    /** Where a citation left the review. */
    enum Step {
        /** The journal threshold. */
        THRESHOLD,
        /** Title and abstract. */
        TITLE,
        /** Full text. */
        FULLTEXT
    }

    /** Who excluded. */
    enum By {
        /** Reviewers, or the person who settled their conflict. */
        PERSON,
        /** A rule of the protocol, without a person having looked. */
        AUTOMATION
    }

    /** In the review. */
    record Included() implements Verdict {}

    /**
     * Out, for one counted reason.
     *
     * @param reason the criterion's code, or {@code threshold}
     */
    record Excluded(Step step, String reason, By by) implements Verdict {}

    /** Passed title and abstract, but the full text could not be obtained. */
    record NotRetrieved() implements Verdict {}

    /**
     * The reviewers disagree, and nobody has settled these votes.
     *
     * @param votes names these very votes, what the citation says and the criteria they name; a ruling must repeat it
     */
    record Conflict(Phase phase, String votes) implements Verdict {}

    /**
     * Waits for votes.
     *
     * @param waitingFor reviewers who can still vote, sorted
     */
    record Pending(Phase phase, List<String> waitingFor) implements Verdict {

        public Pending {
            waitingFor = List.copyOf(waitingFor);
        }
    }

    /**
     * Waits for votes, nobody has voted yet, and a rule could not decide because data are missing.
     *
     * @param waitingFor reviewers who can vote, sorted
     */
    record Flagged(Phase phase, List<String> waitingFor) implements Verdict {

        public Flagged {
            waitingFor = List.copyOf(waitingFor);
        }
    }
}
