package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:/x.mkv: Invalid data found when processing input"
            + "| Invalid data found when processing input",
        "[mov,mp4,m4a @ 0x55a3c7e33300] moov atom not found~file:/x.mkv: Invalid data found"
            + "| moov atom not found",
        "Truncating packet of size 11372 to 21~[matroska,webm @ 0x55] EBML header parsing failed"
            + "| EBML header parsing failed",
        "[matroska,webm @ 0x560] File ended prematurely~    Last message repeated 1 times~"
            + "file:/x.mkv: Input/output error"
            + "| File ended prematurely",
        "[hls @ 0x55] Format not on whitelist 'matroska,webm'~file:/x.mkv: Invalid argument"
            + "| content is hls, not a video container",
        "[mov @ 0x1] [h264 @ 0x2]  two   speakers | two speakers",
        "[mov @ 0x1] ~file:/x.mkv: End of file | End of file",
      })
  void reasonIsTheLineThatSaysMost(String errors, String reason) {
    assertEquals(Optional.of(reason), complaint(errors.replace('~', '\n'), "file:/x.mkv").reason());
  }

  @Test
  void nameOfTheFileIsRemovedWhateverItHolds() {
    String input = "file:/a\n[x @ 0x1] b\u001b[31m.mkv";
    assertEquals(
        Optional.of("Invalid data found"),
        complaint("file:/a\n[x @ 0x1] b?[31m.mkv: Invalid data found\n", input).reason());
    assertEquals(
        Optional.of("Invalid data found"),
        complaint(input + ": Invalid data found\n", input).reason());
  }

  @Test
  void reasonIsOneShortVisibleLine() {
    assertEquals(
        Optional.of("a[31mb c" + "x".repeat(192) + "..."),
        complaint("[t @ 0x1] a\u001b[31mb\u202e\tc" + "x".repeat(5000), "file:/x").reason());
  }

  @Test
  void silenceHasNoReason() {
    assertEquals(Optional.empty(), complaint("\n  \n", "file:/x").reason());
  }

  @Test
  void errorsOfTheSystemAreKnown() {
    String input = "file:/x.mkv";
    assertEquals(
        Optional.of("Permission denied"),
        complaint("file:/x.mkv: Permission denied\n", input).ofTheSystem());
    assertEquals(
        Optional.empty(),
        complaint("[mov @ 0x1] Permission denied to xyz\nfile:/x.mkv: End of file\n", input)
            .ofTheSystem());
  }

  private static Complaint complaint(String errors, String input) {
    return Complaint.of(errors.getBytes(StandardCharsets.UTF_8), input);
  }
}
