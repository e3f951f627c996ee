package mediaaudit.probe;

/**
 * Where a box of the ISO base media file format stands (ISO/IEC 14496-12, 4.2).
 *
 * <pre>
 * start          +4             [+8]                payload         end
 * | size: 32     | type: 4 chars | [large size: 64]  | ...           |
 *   1: large size follows; 0: to the end of the file
 * </pre>
 *
 * @param type four characters of ISO 8859-1, whatever they may be
 * @param start of the size, in bytes from the file's beginning
 * @param payload first byte after the header
 * @param end first byte behind the box, never behind its parent's
 * @param declaredEnd as the size says; may lie anywhere
 */
record Box(String type, long start, long payload, long end, long declaredEnd) {
  /** Bytes of payload. */
  long length() {
    return end - payload;
  }

  /** Whether its size leads out of its parent. */
  boolean isCut() {
    return declaredEnd > end;
  }
}
