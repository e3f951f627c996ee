package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads the headers of one family of containers. */
interface ContainerReader {
  /**
   * Whether the first bytes are this family's.
   *
   * @param head the first bytes of the file, at most 64
   */
  boolean recognizes(byte[] head);

  /**
   * What the headers tell, in the shape of {@code ffprobe -show_format -show_streams
   * -show_chapters}: an object with {@code streams}, {@code chapters} and {@code format}.
   *
   * @throws Declined when the headers do not tell what ffprobe could
   * @throws Malformed when the file is damaged: cut off, or contradicting itself
   */
  ObjectNode read(ByteSource source) throws IOException, Malformed, Declined;

  /** The file is none that this reader can tell enough about; another prober may. */
  final class Declined extends Exception {
    private static final long serialVersionUID = 1;

    Declined(String why) {
      super(why);
    }
  }
}
