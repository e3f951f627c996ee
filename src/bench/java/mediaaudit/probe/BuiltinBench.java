package mediaaudit.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mediaaudit.probe.ContainerReader.Declined;
import org.bytedeco.javacpp.Loader;

/**
 * Files a second of the built-in prober and of ffprobe, on the same files in the cache, and what
 * the built-in prober reads of a file. Prints Markdown.
 */
final class BuiltinBench {
  private static final int COPIES = 5;
  private static final int THREADS = 2;
  private static final double SMALL = 10;
  private static final int HEAD_BYTES = 64;
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final long MEASURED_NANOS = TimeUnit.SECONDS.toNanos(6);
  private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final String VIDEOS = "(?i).*\\.(?:mkv|webm|mp4|m4v|mov|avi)";
  private static final String XARGS = "xargs -0 -n1 -P2";
  private static final String QUESTION =
      "-v error -print_format json -show_format -show_streams -show_chapters";

  private final Builtin builtin = new Builtin();

  private BuiltinBench() {}

  /** What a file took. */
  private record Cost(long bytes, long reads) {}

  /**
   * Measures.
   *
   * @param args the sample library, a folder for copies of it, and a folder of real files
   */
  public static void main(String[] args) throws Exception {
    List<Path> samples = videos(Path.of(args[0]));
    List<Path> copies = copies(samples, Files.createDirectories(Path.of(args[1])));
    BuiltinBench bench = new BuiltinBench();
    bench.compare(copies);
    System.out.println();
    System.out.println(
        "| files | read | declined or damaged | bytes, median | p90 | reads, median | p90 |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|");
    printCosts("sample library", samples);
    Path real = Path.of(args[2]);
    if (Files.isDirectory(real)) {
      printCosts("real files", videos(real));
    }
  }

  private void compare(List<Path> files) throws Exception {
    long declined = files.stream().filter(file -> !answers(file)).count();
    rate(files, THREADS, WARM_UP_NANOS);
    double alone = rate(files, 1, MEASURED_NANOS);
    double together = rate(files, THREADS, MEASURED_NANOS);
    System.out.printf("%d files, %d of them declined or damaged%n%n", files.size(), declined);
    System.out.println("| prober | files a second | to ffprobe on PATH | to a lean one |");
    System.out.println("|---|---:|---:|---:|");
    List<Optional<Double>> others = List.of(ffprobe("ffprobe", files), ffprobe(lean(), files));
    print("built-in, 1 thread", alone, others);
    print("built-in, " + THREADS + " threads", together, others);
    print("`xargs -P2 ffprobe` on PATH", others.get(0), others);
    print("`xargs -P2 ffprobe`, lean build", others.get(1), others);
  }

  /** An ffprobe that is linked with little more than FFmpeg's own libraries. */
  private static String lean() {
    return Loader.load(org.bytedeco.ffmpeg.ffprobe.class);
  }

  private static void print(String prober, Optional<Double> rate, List<Optional<Double>> others) {
    rate.ifPresent(measured -> print(prober, measured, others));
  }

  private static void print(String prober, double rate, List<Optional<Double>> others) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %s | %s |%n",
        prober,
        rate,
        ratio(rate, others.get(0)),
        ratio(rate, others.get(1)));
  }

  private static String ratio(double rate, Optional<Double> other) {
    return other.map(found -> rate / found).map(BuiltinBench::times).orElse("");
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < SMALL ? "%.1f x" : "%.0f x", ratio);
  }

  /** Reads all files again and again, each thread its own share. */
  private double rate(List<Path> files, int threads, long nanos) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<Callable<Long>> shares = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int first = i;
        shares.add(() -> readUntil(files, first, threads, start + nanos));
      }
      long read = 0;
      for (Future<Long> share : pool.invokeAll(shares)) {
        read += share.get();
      }
      return read * NANOS_A_SECOND / (System.nanoTime() - start);
    } finally {
      pool.shutdownNow();
    }
  }

  private long readUntil(List<Path> files, int first, int step, long end) {
    long read = 0;
    for (int i = first; System.nanoTime() < end; i = (i + step) % files.size()) {
      answers(files.get(i));
      read++;
    }
    return read;
  }

  private boolean answers(Path file) {
    try {
      return !builtin.probe(file).raw().isEmpty();
    } catch (Declined none) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Once for the cache and once for the clock; empty where it is not installed. */
  private static Optional<Double> ffprobe(String program, List<Path> files) throws Exception {
    Path list = Files.createTempFile("bench", ".list");
    try {
      runFfprobe(program, files.subList(0, files.size() / COPIES), list);
      long start = System.nanoTime();
      boolean installed = runFfprobe(program, files, list);
      double rate = files.size() * NANOS_A_SECOND / (System.nanoTime() - start);
      return installed ? Optional.of(rate) : Optional.empty();
    } finally {
      Files.delete(list);
    }
  }

  /** xargs exits with 127 when there is no such program, with 123 when it refuses a file. */
  private static boolean runFfprobe(String program, List<Path> files, Path list)
      throws Exception {
    String names = String.join("\0", files.stream().map(Path::toString).toList());
    Files.write(list, names.getBytes(StandardCharsets.UTF_8));
    int exit =
        new ProcessBuilder("%s %s %s".formatted(XARGS, program, QUESTION).split(" "))
            .redirectInput(list.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    return exit == 0 || exit == 123;
  }

  private static void printCosts(String name, List<Path> files) throws IOException {
    List<Cost> costs = new ArrayList<>();
    for (Path file : files) {
      cost(file).ifPresent(costs::add);
    }
    List<Long> bytes = costs.stream().map(Cost::bytes).sorted().toList();
    List<Long> reads = costs.stream().map(Cost::reads).sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %,d | %,d | %d | %d |%n",
        name,
        costs.size(),
        files.size() - costs.size(),
        quantile(bytes, 0.5),
        quantile(bytes, 0.9),
        quantile(reads, 0.5),
        quantile(reads, 0.9));
  }

  private static Optional<Cost> cost(Path file) throws IOException {
    try (ByteSource source = ByteSource.open(file)) {
      byte[] head = new byte[(int) Math.min(HEAD_BYTES, source.size())];
      source.read(0, head.length).get(head);
      Optional<ContainerReader> reader = Builtin.reader(head);
      if (reader.isEmpty()) {
        return Optional.empty();
      }
      reader.get().read(source);
      return Optional.of(new Cost(source.bytesRead(), source.reads()));
    } catch (Malformed | Declined none) {
      return Optional.empty();
    }
  }

  private static long quantile(List<Long> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1)));
  }

  private static List<Path> videos(Path folder) throws IOException {
    try (java.util.stream.Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> file.toString().matches(VIDEOS) && Files.isRegularFile(file))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static List<Path> copies(List<Path> samples, Path folder) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (int copy = 0; copy < COPIES; copy++) {
      for (Path sample : samples) {
        Path file = folder.resolve("%04d-%s".formatted(copies.size(), sample.getFileName()));
        Files.write(file, Files.readAllBytes(sample));
        copies.add(file);
      }
    }
    return copies;
  }
}
