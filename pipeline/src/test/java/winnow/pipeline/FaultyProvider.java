package winnow.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@link Files} does with paths of a {@link FaultyDisk}: the same as with others, should the disk allow it. */
final class FaultyProvider extends FileSystemProvider {

    private final FaultyDisk disk;

    FaultyProvider(FaultyDisk disk) {
        this.disk = disk;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path file = FaultyPath.real(path);
        disk.check();
        if (options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW)) {
            disk.step(FaultyDisk.Operation.CREATE, file, () -> {});
        }
        return disk.opened(file, FileChannel.open(file, options, attributes));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        disk.check();
        List<Path> files = disk.listed(FaultyPath.real(folder));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return files.iterator();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Path real = FaultyPath.real(folder);
        disk.check();
        if (!Files.exists(real)) {
            disk.step(FaultyDisk.Operation.CREATE, real, () -> {});
        }
        Files.createDirectory(real, attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        Path real = FaultyPath.real(path);
        disk.step(FaultyDisk.Operation.DELETE, real, () -> {});
        Files.delete(real);
        disk.synced(real);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        disk.step(FaultyDisk.Operation.MOVE, FaultyPath.real(to), () -> {});
        Files.move(FaultyPath.real(from), FaultyPath.real(to), options);
        disk.moved(FaultyPath.real(from), FaultyPath.real(to));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        disk.check();
        Path real = FaultyPath.real(path);
        real.getFileSystem().provider().checkAccess(real, modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        disk.check();
        return Files.readAttributes(FaultyPath.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(FaultyPath.real(path), attributes, options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(FaultyPath.real(path), type, options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(FaultyPath.real(one), FaultyPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(FaultyPath.real(path));
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return disk;
    }

    @Override
    public Path getPath(URI uri) {
        return disk.path(Path.of(uri));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(FaultyPath.real(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        Path real = FaultyPath.real(to);
        disk.step(FaultyDisk.Operation.CREATE, real, () -> {});
        Files.copy(FaultyPath.real(from), real, options);
        disk.unsynced(real);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        disk.step(FaultyDisk.Operation.CREATE, FaultyPath.real(link), () -> {});
        Files.createLink(FaultyPath.real(link), FaultyPath.real(existing));
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("the program does not do this");
    }
}
