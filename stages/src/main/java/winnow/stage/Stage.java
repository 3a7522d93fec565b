package winnow.stage;

import java.io.IOException;
import java.util.List;

/** One step of the review: reads declared artifacts, writes declared artifacts, and nothing else. */
public interface Stage {

    /** One lower-case word, the package's name. */
    String name();

    /** What it reads: raw, or made by an earlier stage. */
    List<Artifact> inputs();

    /** What it writes. No other stage writes them. */
    List<Artifact> outputs();

    /** Its part of the protocol. Written as JSON, it decides whether the settings changed. */
    Record settings();

    /**
     * Makes every output from the inputs.
     *
     * @return counts for people
     * @throws ReviewException if a person must act; then nothing is published
     */
    Summary run(Workspace files) throws IOException;
}
