package winnow.pipeline;

/**
 * What happens when somebody ends the process in the middle of a command, as with Ctrl-C: files that are being put in place
 * get there, none follow, and one line says how to go on. What is temporary is removed, that of a run by the next one.
 */
final class Interruption implements AutoCloseable {

    private final Thread hook;

    /** @param say is done when the process is being ended */
    Interruption(Runnable say) {
        hook = new Thread(
                () -> {
                    Publication.stop();
                    try {
                        WholeFile.stop();
                    } finally {
                        say.run();
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The command ended by itself. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is being ended, and the hook at work
        }
    }
}
