import fc from "fast-check";

// The same cells in every run; other seeds are for whoever doubts them.
fc.configureGlobal({ seed: 20261126 });

/** Texts of cells: any characters at all, with those that mean something to files of tables more often than by chance. */
export const anyCell: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\n",
        "\r",
        "\r\n",
        "\t",
        ",",
        ";",
        '"',
        "'",
        "=",
        "+",
        "-",
        "@",
        "＝",
        "－",
        " ",
        "_x0041_",
        "小区",
      ),
      fc.constantFrom(
        "\u0000",
        "\u0001",
        "\u000B",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "<",
        "&",
        "]]>",
        "😀",
        "1",
        "=SUM(1)",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));
