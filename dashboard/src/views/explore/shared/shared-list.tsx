import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { localSecond } from "../../../calendar/local-time.ts";
import { copyText } from "../../../ui/copy-text.ts";
import { Empty } from "../../../ui/states.tsx";
import { TokenForm } from "../../../ui/token-form.tsx";
import { sharedLinkTo } from "../link.ts";
import type { SharedSummary } from "./shared-queries.ts";
import type { SharedQueries } from "./use-shared-queries.ts";

/** The queries that everybody sees: to open, to link, to rename and to delete. */
export function SharedList({ shared, onOpen }: { shared: SharedQueries; onOpen(name: string): void }): ReactNode {
  const { t } = useTranslation();
  const [link, setLink] = useState<{ copied: boolean; address: string } | null>(null);
  const { queries, outcome } = shared;
  const give = async (name: string): Promise<void> => {
    const address = location.origin + sharedLinkTo(name);
    setLink({ copied: await copyText(address), address });
  };
  return (
    <>
      <h2>{t("explore.shared.label")}</h2>
      {shared.waiting && (
        <TokenForm wrong={outcome?.what === "token"} onToken={(token) => void shared.withToken(token)} />
      )}
      {queries?.length === 0 && <Empty>{t("explore.shared.empty")}</Empty>}
      <ul>
        {queries?.map((query) => (
          <Row key={query.name} query={query} shared={shared} onOpen={onOpen} onLink={give} />
        ))}
      </ul>
      <p role="status" className="muted">
        {outcome && outcome.what !== "token" && <Told outcome={outcome} />}
        {link && (link.copied ? t("explore.editor.linkCopied") : t("explore.editor.linkShown"))}
        {link && !link.copied && <input readOnly aria-label={t("explore.editor.linkShown")} value={link.address} />}
      </p>
    </>
  );
}

function Told({ outcome }: { outcome: NonNullable<SharedQueries["outcome"]> }): ReactNode {
  const { t } = useTranslation();
  const { change } = outcome;
  if (outcome.what === "done") return t(`explore.shared.done.${change.act}`, { name: change.name });
  return outcome.what === "failed"
    ? t("explore.shared.failed", { reason: outcome.reason })
    : t(`explore.shared.refused.${outcome.what as "conflict"}`);
}

interface RowProps {
  readonly query: SharedSummary;
  readonly shared: SharedQueries;
  onOpen(name: string): void;
  onLink(name: string): Promise<void>;
}

function Row({ query: { name, version, updatedAt }, shared, onOpen, onLink }: RowProps): ReactNode {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<"rename" | "delete" | null>(null);
  return (
    <li>
      <div className="row">
        <button type="button" className="entry" onClick={() => onOpen(name)}>
          <strong>{name}</strong>
          <span>{t("explore.saved.savedAt", { time: localSecond(updatedAt).slice(0, 16) })}</span>
        </button>
        <button
          type="button"
          className="small"
          aria-label={t("explore.shared.link", { name })}
          title={t("explore.shared.link", { name })}
          onClick={() => void onLink(name)}
        >
          {t("explore.shared.short.link")}
        </button>
        <button
          type="button"
          className="small"
          aria-label={t("explore.shared.rename", { name })}
          title={t("explore.shared.rename", { name })}
          onClick={() => setDoing("rename")}
        >
          {t("explore.shared.short.rename")}
        </button>
        <button
          type="button"
          className="small"
          aria-label={t("explore.saved.remove", { name })}
          title={t("explore.saved.remove", { name })}
          onClick={() => setDoing("delete")}
        >
          ×
        </button>
      </div>
      {doing === "rename" && (
        <RenameForm
          name={name}
          onDone={(to) => {
            setDoing(null);
            if (to !== null && to !== name) void shared.change({ act: "rename", name, to, basedOnVersion: version });
          }}
        />
      )}
      {doing === "delete" && (
        <div className="files">
          <button
            type="button"
            ref={(button) => button?.focus()}
            onClick={() => {
              setDoing(null);
              void shared.change({ act: "delete", name, basedOnVersion: version });
            }}
          >
            {t("explore.shared.deleteForAll", { name })}
          </button>
          <button type="button" onClick={() => setDoing(null)}>
            {t("explore.saved.cancel")}
          </button>
        </div>
      )}
    </li>
  );
}

function RenameForm({ name, onDone }: { name: string; onDone(to: string | null): void }): ReactNode {
  const { t } = useTranslation();
  const [to, setTo] = useState(name);
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (to.trim() !== "") onDone(to.trim());
      }}
    >
      <label>
        {t("explore.shared.newName")}
        <input
          ref={(input) => input?.focus()}
          value={to}
          maxLength={60}
          onChange={(event) => setTo(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && onDone(null)}
        />
      </label>
    </form>
  );
}
