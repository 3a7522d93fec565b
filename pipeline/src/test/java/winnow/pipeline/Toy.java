package winnow.pipeline;

import java.io.IOException;
import java.util.List;
import winnow.stage.Artifact;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** A stage of a line or two. */
record Toy(String name, List<Artifact> inputs, List<Artifact> outputs, Record settings, Work work) implements Stage {

    /** What it does. */
    interface Work {
        void on(Workspace files) throws IOException;
    }

    /** Settings of one text. */
    record Setting(String ending) {}

    @Override
    public Summary run(Workspace files) throws IOException {
        work.on(files);
        return Summary.of("runs", 1).build();
    }
}
