package mediaaudit.probe;

import java.io.IOException;
import mediaaudit.probe.ContainerReader.Declined;
import mediaaudit.probe.Ebml.Element;

/**
 * How an EBML document begins (RFC 8794, 11.2):
 *
 * <pre>
 * EBML 0x1A45DFA3
 *   EBMLReadVersion 0x42F7, EBMLMaxIDLength 0x42F2, EBMLMaxSizeLength 0x42F3, DocType 0x4282
 * </pre>
 *
 * A document of another type has no segment, so the type itself need not be right.
 */
final class EbmlHeader {
  private static final int ID = 0x1A45DFA3;
  private static final int LONGEST_ID = 4;
  private static final int LONGEST_SIZE = 8;

  private final Ebml ebml;
  private long readVersion = 1;
  private long longestId = LONGEST_ID;
  private long longestSize = LONGEST_SIZE;
  private String docType = "";

  private EbmlHeader(Ebml ebml) {
    this.ebml = ebml;
  }

  /**
   * Reads the header at the start of a file; returns where it ends.
   *
   * @throws Declined when what follows cannot be read
   */
  static long read(Ebml ebml, long fileSize) throws IOException, Malformed, Declined {
    Element header = ebml.element(0, fileSize);
    EbmlHeader settings = new EbmlHeader(ebml);
    if (header.id() == ID) {
      ebml.children(header, settings::setting);
    }
    if (!settings.isReadable()) {
      throw new Declined("EBML of a kind that it does not read");
    }
    return header.end();
  }

  private void setting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x42F7 -> readVersion = ebml.unsigned(element, 1);
      case 0x42F2 -> longestId = ebml.unsigned(element, LONGEST_ID);
      case 0x42F3 -> longestSize = ebml.unsigned(element, LONGEST_SIZE);
      case 0x4282 -> docType = ebml.text(element);
      default -> {}
    }
  }

  private boolean isReadable() {
    return readVersion == 1
        && longestId <= LONGEST_ID
        && longestSize >= 0
        && longestSize <= LONGEST_SIZE
        && !docType.isEmpty();
  }
}
