package org.leafpay.testnet.bench.shares;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The largest use of the heap since it was reset: the sum of its parts' peaks, so rather more. */
final class HeapPeak {
  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  void reset() {
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  long bytes() {
    return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
