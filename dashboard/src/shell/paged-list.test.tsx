// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { graphql } from "../graphql/tada.ts";
import { renderView } from "../testing/render-view.tsx";
import { PagedList } from "./paged-list.tsx";

const EstatesQuery = graphql(`
  query PagedEstates($under: ID!, $first: Int!, $after: String) {
    estates(filter: { under: $under }, order: NAME, first: $first, after: $after) {
      totalCount
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** So many estates as there are, as a server gives them that takes the place of the last row for a cursor. */
const estatesOf =
  (all: number) =>
  ({ first, after }: { first: number; after: string | null }) => {
    const from = Number(after ?? 0);
    const to = Math.min(from + first, all);
    return {
      totalCount: all,
      nodes: Array.from({ length: to - from }, (_, i) => ({ id: `e${from + i + 1}` })),
      pageInfo: { hasNextPage: to < all, endCursor: String(to) },
    };
  };
const draw = (estates: unknown) =>
  renderView(
    <PagedList
      list={{
        query: EstatesQuery,
        variables: { under: "370102" },
        pageOf: (data) => data.estates,
        row: ({ id }) => (
          <li key={id} data-row={id}>
            {id}
          </li>
        ),
      }}
    >
      {(rows, data) => <ul aria-label={`of ${data.estates.totalCount}`}>{rows}</ul>}
    </PagedList>,
    { answers: { estates } },
  );
// looked for as elements: roles of a thousand rows take a test many seconds
const rows = (): string[] => [...document.querySelectorAll("li[data-row]")].map(({ textContent }) => textContent!);
const more = () => document.querySelector<HTMLButtonElement>("li.more button");

test("goes on page by page to its end, past the thousand rows that the api gives at once, every row once and in order", async () => {
  const { server, user } = draw(estatesOf(1250));
  await screen.findByLabelText("of 1250");
  expect(rows()).toHaveLength(50);
  while (more() !== null) {
    const before = rows().length;
    await user.click(more()!);
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(before));
  }
  expect(rows()).toEqual(Array.from({ length: 1250 }, (_, i) => `e${i + 1}`));
  expect(server.variablesOf("PagedEstates").slice(0, 3)).toEqual([
    { under: "370102", first: 50, after: null },
    { under: "370102", first: 200, after: "50" },
    { under: "370102", first: 200, after: "250" },
  ]);
});

test("a list of one page has no more to show", async () => {
  draw(estatesOf(50));
  await screen.findByText("e50");
  expect(more()).toBeNull();
});
