package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program in a process of its own, so that it can be ended from outside. */
final class Child {

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts {@code winnow run}. */
    static Child run(Path review) throws IOException {
        return start("--review", review.toString(), "run");
    }

    /** Starts a command, of the same program as in this process, also by its class path. */
    static Child start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(signalled());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@java.options",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                "winnow.pipeline.Main"));
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** A shell that starts something in the background makes it deaf to Ctrl-C, and all that it starts. */
    private static List<String> signalled() throws IOException {
        List<String> hearing = List.of("env", "--default-signal=INT");
        try {
            List<String> trial = new ArrayList<>(hearing);
            trial.add("true");
            return new ProcessBuilder(trial).start().waitFor() == 0 ? hearing : List.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something is so, or the process has ended. */
    void await(BooleanSupplier until) throws InterruptedException {
        while (process.isAlive() && !until.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    /** Ends it at once. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for its end; what it said on standard error, and its exit code in the last line. */
    List<String> end() throws IOException, InterruptedException {
        List<String> said = new ArrayList<>(process.errorReader().lines().toList());
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        said.add("exit " + process.waitFor());
        return said;
    }
}
