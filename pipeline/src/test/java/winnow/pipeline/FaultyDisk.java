package winnow.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The files below a folder, on a disk that fails at one chosen operation: a write, a rename, a deletion, a sync, or a new
 * folder or file. Operations are counted from 1 in the order in which they are asked for. A disk of no fault only counts.
 */
final class FaultyDisk extends FileSystem {

    /** What can fail. */
    enum Operation {
        WRITE,
        CREATE,
        MOVE,
        DELETE,
        SYNC
    }

    /** How it fails. */
    enum Fault {
        /** From then on nothing more fits on the disk. */
        FULL,
        /** This operation fails, no other. */
        ONCE,
        /** The process ends at once; what it wrote stays. */
        KILL,
        /** The machine ends at once; of files that were not synced only a part stays. */
        POWER
    }

    /** That the process is no more: from then on nothing that it does reaches the disk. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What a write does before it is cut short. */
    interface Part {
        void write() throws IOException;
    }

    private final FaultyProvider provider = new FaultyProvider(this);
    private final Optional<Fault> fault;
    private final long at;
    private final Optional<Random> order;
    private final List<FileChannel> open = new ArrayList<>();
    private final Set<Path> unsynced = new HashSet<>();
    private long count;
    private boolean full;
    private volatile boolean dead;

    private FaultyDisk(Optional<Fault> fault, long at, Optional<Random> order) {
        this.fault = fault;
        this.at = at;
        this.order = order;
    }

    /** A disk without a fault. */
    static FaultyDisk sound() {
        return new FaultyDisk(Optional.empty(), 0, Optional.empty());
    }

    /** @param at the operation that fails */
    static FaultyDisk failing(Fault fault, long at) {
        return new FaultyDisk(Optional.of(fault), at, Optional.empty());
    }

    /** A disk without a fault that lists the files of a folder in any order. */
    static FaultyDisk shuffled(long seed) {
        return new FaultyDisk(Optional.empty(), 0, Optional.of(new Random(seed)));
    }

    /** The files of a folder, as this disk lists them. */
    List<Path> listed(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> real = Files.newDirectoryStream(folder)) {
            real.forEach(file -> files.add(path(file)));
        }
        order.ifPresent(random -> Collections.shuffle(files, random));
        return files;
    }

    Path path(Path real) {
        return new FaultyPath(this, real);
    }

    /** Operations so far. */
    long count() {
        return count;
    }

    /** To be asked before each operation; of several threads that work with the disk, one at a time gets an answer. */
    synchronized void step(Operation operation, Path file, Part part) throws IOException {
        check();
        count++;
        if (count == at) {
            switch (fault.orElseThrow()) {
                case FULL -> full = true;
                case ONCE -> throw new IOException("Input/output error");
                case KILL, POWER -> end(part);
            }
        }
        if (full && (operation == Operation.WRITE || operation == Operation.CREATE)) {
            throw new IOException("No space left on device");
        }
    }

    private void end(Part part) throws IOException {
        part.write();
        dead = true;
        for (FileChannel channel : open) {
            channel.close();
        }
        if (fault.orElseThrow() == Fault.POWER) {
            for (Path file : unsynced) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }
        throw new Killed();
    }

    /** @throws Killed if the process is no more */
    void check() {
        if (dead) {
            throw new Killed();
        }
    }

    synchronized FileChannel opened(Path file, FileChannel real) {
        open.add(real);
        return new FaultyChannel(this, file, real);
    }

    synchronized void unsynced(Path file) {
        unsynced.add(file);
    }

    synchronized void synced(Path file) {
        unsynced.remove(file);
    }

    /** A file, or a folder with all that is in it. */
    synchronized void moved(Path from, Path to) {
        unsynced.removeIf(file -> file.startsWith(to));
        List<Path> moved =
                unsynced.stream().filter(file -> file.startsWith(from)).toList();
        moved.forEach(unsynced::remove);
        moved.forEach(file -> unsynced.add(to.resolve(from.relativize(file))));
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public Path getPath(String first, String... more) {
        return path(Path.of(first, more));
    }

    @Override
    public String getSeparator() {
        return Path.of("").getFileSystem().getSeparator();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public void close() {
        // the real files stay
    }
}
