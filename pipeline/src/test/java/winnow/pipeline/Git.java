package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The real git at work on a review, whatever its user has configured. */
record Git(Path review) {

    private static final List<String> SETTINGS = List.of(
            "-c",
            "user.name=Test",
            "-c",
            "user.email=test@example.org",
            "-c",
            "commit.gpgsign=false",
            "-c",
            "core.autocrlf=true",
            "-c",
            "init.defaultBranch=main",
            "-c",
            "gc.auto=0");

    /** Skips the test, loudly, where there is no git. */
    static void assume() throws InterruptedException {
        try {
            new ProcessBuilder("git", "--version").start().waitFor();
        } catch (IOException e) {
            System.err.println("SKIPPED: git is absent, so this test proves nothing here");
            Assumptions.abort("git is absent");
        }
    }

    /** A new repository of all that is there. */
    static Git init(Path review) throws IOException, InterruptedException {
        Git git = new Git(review);
        git.does("init", "--quiet");
        return git.commit();
    }

    Git commit() throws IOException, InterruptedException {
        does("add", "--all");
        does("commit", "--quiet", "--message", "Rows");
        return this;
    }

    /** Takes in what is in another clone. */
    void merge(Git other) throws IOException, InterruptedException {
        does("fetch", "--quiet", other.review.toString(), "HEAD");
        does("merge", "--quiet", "--no-edit", "FETCH_HEAD");
    }

    private void does(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", review.toString()));
        command.addAll(SETTINGS);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
