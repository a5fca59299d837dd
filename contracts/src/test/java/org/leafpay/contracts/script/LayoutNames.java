package org.leafpay.contracts.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.contracts.layout.DustLotteryLayout;
import org.leafpay.contracts.layout.SelectionLayout;
import org.leafpay.contracts.layout.ShareStateLayout;

/** The places of all layouts; no two layouts use a name for different things. */
final class LayoutNames {
  private static final List<Map<String, String>> LAYOUTS =
      List.of(ShareStateLayout.names(), DustLotteryLayout.names(), SelectionLayout.names());

  private LayoutNames() {}

  static Map<String, String> all() {
    Map<String, String> names = new HashMap<>();
    for (Map<String, String> layout : LAYOUTS) {
      layout.forEach(
          (name, place) -> {
            if (names.put(name, place) != null) {
              throw new AssertionError("two layouts name a place " + name);
            }
          });
    }
    return names;
  }
}
