package mediaaudit.model;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What folders list, in no order. A disk that fails half-way is told as one that fails at once. */
public final class Entries {
  private Entries() {}

  /** All that is in this folder. */
  public static List<Path> of(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    each(folder, entries::add);
    return entries;
  }

  /**
   * All in this folder whose names match, as {@link Files#newDirectoryStream(Path, String)} has.
   */
  public static List<Path> of(Path folder, String glob) throws IOException {
    List<Path> entries = new ArrayList<>();
    each(Files.newDirectoryStream(folder, glob), entries::add);
    return entries;
  }

  /** Passes on each as soon as it is listed. */
  public static void each(Path folder, Consumer<Path> taker) throws IOException {
    each(Files.newDirectoryStream(folder), taker);
  }

  private static void each(DirectoryStream<Path> opened, Consumer<Path> taker) throws IOException {
    try (opened) {
      opened.forEach(taker);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** Whether there are any. */
  public static boolean any(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
