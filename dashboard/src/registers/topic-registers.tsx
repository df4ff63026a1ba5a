import "./topic-registers.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../graphql/tada.ts";
import { nameIn } from "../i18n/language.ts";
import { useLive } from "../live/use-live.ts";
import { usePlatform } from "../platform.tsx";
import { searchOf } from "./search-of.ts";

const NamesQuery = graphql(`
  query RegisterNames {
    registers {
      id
      nameZh
      nameEn
      topic
      holds
    }
  }
`);

/** Registers named one by one; more of them stand behind one link. */
const MOST_NAMED = 3;

/** Pages that are made of a topic's registers. */
const VIEW_OF: Readonly<Record<string, "/party" | "/supervision">> = { PARTY: "/party", SUPERVISION: "/supervision" };

/** The ways to the registers of a topic, each of the same region and months (YYYY-MM); nothing where it has none. */
export function TopicRegisters(props: { topic: string; region: string; from: string; to: string }): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const { topic, ...search } = props;
  const registers = useLive(NamesQuery, {}).data?.registers.filter((one) => one.topic === topic) ?? [];
  if (registers.length === 0) return null;
  const title = t("app.view./registers");
  const view = VIEW_OF[topic];
  return (
    <nav className="topic-registers" aria-label={title}>
      {view && (
        <Link to={view} search={search}>
          {t(`app.ofTopic.${view}`)} ›
        </Link>
      )}
      {registers.length > MOST_NAMED ? (
        <Link to="/registers" search={{ topic, ...search }}>
          {title} ({registers.length}) ›
        </Link>
      ) : (
        registers.map((register) => (
          <Link
            key={register.id}
            to="/registers/$id"
            params={{ id: register.id }}
            search={searchOf(register, search, platform.today)}
          >
            {language === "zh" ? `${register.nameZh}${title}` : `${title}: ${nameIn(language, register)}`} ›
          </Link>
        ))
      )}
    </nav>
  );
}
