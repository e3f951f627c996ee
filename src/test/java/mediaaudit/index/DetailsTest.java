package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTest {
  @Test
  void anyTextComesBackInItsPlace() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("wanted", "Alien (1979)/\"poster\".jpg\n");
    details.put("found", "\u0000\u2028\ud83d\ude00 and half of it: \ud83d \\");
    details.put("", "");
    details.put("unknown", null);
    Map<String, String> back = Details.read(Details.write(details));
    assertEquals(details, back);
    assertEquals(List.copyOf(details.keySet()), List.copyOf(back.keySet()));
    assertEquals(Map.of(), Details.read(Details.write(Map.of())));
  }

  @Test
  void factsAreWrittenAsOneObject() {
    assertEquals("{\"codec\":\"hevc\"}", Details.write(Map.of("codec", "hevc")));
    assertEquals(Map.of("bits", "8", "hdr", "true"), Details.read("{\"bits\": 8, \"hdr\": true}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "\"codec\"", "null", "{", "{\"codec\":", "{\"codec\":[\"hevc\"]}"})
  void whatIsNoObjectOfTextsIsNamed(String json) {
    Exception refused = assertThrows(IllegalStateException.class, () -> Details.read(json));
    assertEquals("issue details are no JSON object of texts: " + json, refused.getMessage());
  }
}
