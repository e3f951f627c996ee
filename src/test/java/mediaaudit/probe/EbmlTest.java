package mediaaudit.probe;

import static mediaaudit.probe.Bytes.hex;
import static mediaaudit.probe.Bytes.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mediaaudit.probe.Ebml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EbmlTest {
  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource({
    "EC 81 00, ec, 1",
    "4286 4001 00, 4286, 1",
    "2AD7B1 200001 00, 2ad7b1, 1",
    "1A45DFA3 10000001 00, 1a45dfa3, 1",
    "EC 0800000001 00, ec, 1",
    "EC 040000000001 00, ec, 1",
    "EC 02000000000001 00, ec, 1",
    "EC 0100000000000001 00, ec, 1",
    "EC 80, ec, 0"
  })
  void idsAndSizesOfAllLengths(String bytes, String id, long size) throws Exception {
    Element element = read(hex(bytes));
    assertEquals(id, Integer.toHexString(element.id()));
    assertEquals(size, element.size());
    assertEquals(element.end(), element.declaredEnd());
  }

  @ParameterizedTest
  @CsvSource({"18538067 FF 00", "18538067 7FFF 00", "18538067 01FFFFFFFFFFFFFF 00"})
  void sizeOfOnesIsUnknown(String bytes) throws Exception {
    Element element = read(hex(bytes));
    assertEquals(true, element.hasUnknownSize());
    assertEquals(1, element.size());
  }

  @ParameterizedTest
  @CsvSource({"EC 82 00", "EC 01FFFFFFFFFFFFFE 00"})
  void elementEndsWithItsParent(String bytes) throws Exception {
    assertEquals(1, read(hex(bytes)).size());
  }

  @ParameterizedTest
  @CsvSource({"00 81 00", "08 81 00", "EC 00 00", "EC 01 00"})
  void noElement(String bytes) {
    assertThrows(Malformed.class, () -> read(hex(bytes)));
  }

  @Test
  void childrenOfUnknownSizeAreRefused() {
    Malformed refused =
        assertThrows(Malformed.class, () -> children(hex("1654AE6B 84 AE FF 0000")));
    assertEquals("element 0xae at 5 has no size", refused.getMessage());
  }

  @Test
  void childrenInTheirOrder() throws Exception {
    assertEquals(List.of(0xD7, 0xEC, 0x83), children(hex("AE 88 D78101 EC80 838101")));
  }

  @ParameterizedTest
  @CsvSource({
    "D7 80, 7",
    "D7 81 FF, 255",
    "D7 88 0000000000000102, 258",
    "D7 89 010000000000000000, 7"
  })
  void integers(String bytes, long number) throws Exception {
    try (ByteSource source = source(hex(bytes))) {
      Ebml ebml = new Ebml(source);
      assertEquals(number, ebml.unsigned(ebml.element(0, source.size()), 7));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4489 80, 7",
    "4489 84 3F800000, 1",
    "4489 88 3FF0000000000000, 1",
    "4489 8A 3FFF8000000000000000, 7",
    "4489 83 3F8000, 7",
    "4489 84 7FC00000, 7",
    "4489 88 7FF0000000000000, 7"
  })
  void floats(String bytes, double number) throws Exception {
    try (ByteSource source = source(hex(bytes))) {
      Ebml ebml = new Ebml(source);
      assertEquals(number, ebml.real(ebml.element(0, source.size()), 7));
    }
  }

  @Test
  void textEndsWithItsFirstZero() throws Exception {
    assertEquals("ab", text(hex("536E 85 6162 00 6364")));
    assertEquals("\uFFFDb", text(hex("536E 82 FF62")));
    assertEquals("", text(hex("536E 80")));
    assertEquals(4096, text(join(hex("536E 5001"), letters(4097))).length());
  }

  private static byte[] letters(int length) {
    byte[] letters = new byte[length];
    Arrays.fill(letters, (byte) 'a');
    return letters;
  }

  private Element read(byte[] bytes) throws IOException, Malformed {
    try (ByteSource source = source(bytes)) {
      return new Ebml(source).element(0, source.size());
    }
  }

  private List<Integer> children(byte[] bytes) throws IOException, Malformed {
    try (ByteSource source = source(bytes)) {
      Ebml ebml = new Ebml(source);
      List<Integer> ids = new ArrayList<>();
      ebml.children(ebml.element(0, source.size()), child -> ids.add(child.id()));
      return ids;
    }
  }

  private String text(byte[] bytes) throws IOException, Malformed {
    try (ByteSource source = source(bytes)) {
      Ebml ebml = new Ebml(source);
      return ebml.text(ebml.element(0, source.size()));
    }
  }

  private ByteSource source(byte[] bytes) throws IOException {
    return ByteSource.open(Files.write(dir.resolve("x"), bytes));
  }
}
