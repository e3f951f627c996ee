package mediaaudit.probe;

import java.io.IOException;
import java.nio.file.Path;

/** Says what a video file contains. */
interface Prober {
  /** Name kept in rows, such as {@code ffprobe}. */
  String name();

  /** Rows of this prober below this revision are read anew. */
  int revision();

  /**
   * Facts, or the reason why there are none.
   *
   * @throws ContainerReader.Declined when it does not know files of this kind; another prober may
   * @throws IOException when the file could not be read (I/O error, permission, timeout, crashed
   *     prober): says nothing about the file; its message is one line without the file's name
   * @throws InterruptedException when the thread was interrupted; nothing is left running
   */
  Answer probe(Path file) throws IOException, InterruptedException, ContainerReader.Declined;
}
