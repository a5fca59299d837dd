package org.leafpay.engine.cli;

import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.scheme.PaymentSchemes;
import org.leafpay.shares.scheme.Pplns;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read: a wrong one is a wrong command line, told by its option. */
public final class OptionValues {
  /** Four years of blocks, after which storage rent would touch the round's boxes. */
  private static final int BLOCKS_MAX = 1_051_200;

  /** A week. */
  private static final int GRACE_SECONDS_MAX = 604_800;

  private static final int DAY_SECONDS = 86_400;
  private static final int PORT_MAX = 65_535;
  private static final int DRAWS_MAX = 100_000;
  private static final int MINUTES_MAX = 60 * 24 * 365;

  private OptionValues() {}

  static final class Fee implements ITypeConverter<BasisPoints> {
    @Override
    public BasisPoints convert(String text) {
      return wanted(
          "a percentage from 0 to 100 with at most two decimals",
          text,
          () -> BasisPoints.ofPercent(text));
    }
  }

  /** Whose part of a reward, as it was typed. */
  record NamedPart(String address, BasisPoints part) {}

  static final class Recipient implements ITypeConverter<NamedPart> {
    @Override
    public NamedPart convert(String text) {
      return wanted(
          "ADDRESS=PERCENT, more than 0 with at most two decimals",
          text,
          () -> {
            int middle = text.indexOf('=');
            BasisPoints part = BasisPoints.ofPercent(text.substring(middle + 1));
            if (middle < 1 || part.value() == 0) {
              throw new IllegalArgumentException(text);
            }
            return new NamedPart(text.substring(0, middle), part);
          });
    }
  }

  static final class Erg implements ITypeConverter<NanoErg> {
    @Override
    public NanoErg convert(String text) {
      return wanted(
          "ERG with at most nine decimals, not below zero", text, () -> NanoErg.ofErg(text));
    }
  }

  static final class Window implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
      return wanted(
          "a number above 0, at most 1000000, with at most nine decimals",
          text,
          () -> Pplns.requireWindowFactor(new BigDecimal(text)));
    }
  }

  static final class Bucket implements ITypeConverter<BucketLength> {
    @Override
    public BucketLength convert(String text) {
      return wanted(
          "seconds, from 1 to " + DAY_SECONDS,
          text,
          () -> {
            int seconds = Integer.parseInt(text);
            if (seconds > DAY_SECONDS) {
              throw new IllegalArgumentException(text);
            }
            return new BucketLength(seconds);
          });
    }
  }

  static final class Scheme implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return wanted(
          "a payment scheme: " + String.join(", ", PaymentSchemes.NAMES),
          text,
          () -> {
            if (!PaymentSchemes.NAMES.contains(text)) {
              throw new IllegalArgumentException(text);
            }
            return text;
          });
    }
  }

  static final class Layout implements ITypeConverter<LayoutOptions.Name> {
    @Override
    public LayoutOptions.Name convert(String text) {
      return wanted(
          "leaf or batch",
          text,
          () -> {
            for (LayoutOptions.Name name : LayoutOptions.Name.values()) {
              if (name.name().toLowerCase(Locale.ROOT).equals(text)) {
                return name;
              }
            }
            throw new IllegalArgumentException(text);
          });
    }
  }

  static final class Dust implements ITypeConverter<DustOptions.Name> {
    @Override
    public DustOptions.Name convert(String text) {
      return wanted(
          "carry or lottery",
          text,
          () -> {
            for (DustOptions.Name name : DustOptions.Name.values()) {
              if (name.name().toLowerCase(Locale.ROOT).equals(text)) {
                return name;
              }
            }
            throw new IllegalArgumentException(text);
          });
    }
  }

  static final class Batches implements ITypeConverter<BatchLayout> {
    @Override
    public BatchLayout convert(String text) {
      return wanted("2 to 1024 miners", text, () -> new BatchLayout(Integer.parseInt(text)));
    }
  }

  /** {@code mainnet} or {@code testnet}. */
  public static final class NetworkName implements ITypeConverter<Network> {
    @Override
    public Network convert(String text) {
      return wanted("mainnet or testnet", text, () -> Network.ofNodeName(text));
    }
  }

  static final class NodeAddress implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      return wanted(
          "http://HOST:PORT or https://.., without user, password or query",
          text,
          () -> NodeSettings.of(uri(text)).baseUri());
    }
  }

  /** A port of this machine; 0 takes any that is free. */
  public static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, PORT_MAX);
    }
  }

  /** Where to listen. */
  static final class HostPort implements ITypeConverter<InetSocketAddress> {
    @Override
    public InetSocketAddress convert(String text) {
      return wanted("HOST:PORT", text, () -> hostPort(text));
    }
  }

  /** Up to a day. */
  public static final class Seconds implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, DAY_SECONDS);
    }
  }

  static final class Grace implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return Duration.ofSeconds(number(text, GRACE_SECONDS_MAX));
    }
  }

  static final class BlockCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, 1, BLOCKS_MAX);
    }
  }

  static final class Blocks implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, BLOCKS_MAX);
    }
  }

  /** What scores are divided by. */
  static final class Divisor implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return wanted(
          "a whole number above 0",
          text,
          () -> {
            long value = Long.parseLong(text);
            if (value < 1) {
              throw new IllegalArgumentException(text);
            }
            return value;
          });
    }
  }

  static final class Draws implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, DRAWS_MAX);
    }
  }

  static final class Minutes implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, MINUTES_MAX);
    }
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static InetSocketAddress hostPort(String text) {
    URI place = uri("http://" + text);
    InetSocketAddress address =
        new InetSocketAddress(String.valueOf(place.getHost()), place.getPort());
    if (place.getHost() == null || !place.getRawPath().isEmpty() || address.isUnresolved()) {
      throw new IllegalArgumentException(text);
    }
    return address;
  }

  private static int number(String text, int max) {
    return number(text, 0, max);
  }

  private static int number(String text, int min, int max) {
    return wanted(
        "a whole number from %d to %d".formatted(min, max),
        text,
        () -> {
          int value = Integer.parseInt(text);
          if (value < min || value > max) {
            throw new IllegalArgumentException(text);
          }
          return value;
        });
  }

  private static <T> T wanted(String what, String text, Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new TypeConversionException("want " + what + ", got '" + text + "'");
    }
  }
}
