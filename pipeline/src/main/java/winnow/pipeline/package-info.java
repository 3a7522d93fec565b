/**
 * How a review is run: the command line, what is out of date and why, publishing, the lock.
 *
 * <p>{@link winnow.pipeline.Main} parses and prints. {@link winnow.pipeline.Review} opens a review's directory: it reads
 * the {@link winnow.pipeline.Protocol} and is the only class that names the stages. {@link winnow.pipeline.Pipeline} puts
 * them in order and runs those that are out of date: it takes a {@link winnow.pipeline.Snapshot} of everything that a
 * stage depends on and makes, compares it with the one that the {@link winnow.pipeline.Manifest} holds from the last run,
 * and each difference is a {@link winnow.pipeline.Why}. No difference, no run; that is also the early cut-off.
 *
 * <p>What a stage made is put in place by a {@link winnow.pipeline.Publication}, which first writes down its {@link
 * winnow.pipeline.Intent}; so a process can end at any moment, and the next run does the rest. {@link
 * winnow.pipeline.LastCommand} tells people, {@link winnow.pipeline.Lock} keeps a second process away, and {@link
 * winnow.pipeline.DiskTrouble} puts into a line what disks do.
 */
package winnow.pipeline;
