import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatCount } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import { useLive } from "../../../live/use-live.ts";
import { listFilter } from "../../../registers/filters.ts";
import { listQuery, shownFields } from "../../../registers/list-query.ts";
import { RecordCell, useFieldName } from "../../../registers/record-cell.tsx";
import { codeName } from "../../../registers/register.ts";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import type { RegisterView } from "../view.ts";
import type { RecordPlace } from "./record-places.ts";
import type { RegisterPoints } from "./use-register-points.ts";
import { useRegisterTexts } from "./use-register-texts.ts";

/** Records of a place that its card shows. */
const NEWEST = 5;
/** Around a record's own point, metres: the same point, written once more. */
const SAME_POINT = 1;

/** Beside the map of points: how many there are, what the colours mean, and what is at the place that was clicked. */
export function PointsSide(props: {
  view: RegisterView;
  points: RegisterPoints;
  place: RecordPlace | null;
  onClose(): void;
}): ReactNode {
  const { view, points, place } = props;
  const { t, language } = useRegisterTexts(view);
  const { records, placed, given } = points.columns;
  const { colouredBy } = points;
  const count = (number: number): string => formatCount(number, language);
  return (
    <section className="part-list" aria-label={t("registers.points.label")}>
      <p data-points="counts" data-records={records} data-placed={placed} data-given={given}>
        {t("registers.points.counts", { records: count(records), placed: count(placed), given: count(given) })}
      </p>
      {place && <PlaceCard key={place.key} view={view} place={place} onClose={props.onClose} />}
      {placed === 0 ? (
        <Empty>{t(records === 0 ? "registers.breakdown.none" : "registers.points.none")}</Empty>
      ) : (
        <>
          <ul>
            {points.classes.map(({ code, colour, records: own }) => (
              <li key={code ?? ""} data-code={code ?? ""} data-records={own}>
                <span className="name">
                  <i style={{ background: colour }} />
                  {colouredBy === null
                    ? nameIn(language, view.register)
                    : code === null
                      ? t("registers.breakdown.missing")
                      : codeName(colouredBy, code, language)}
                </span>
                <b>{count(own)}</b>
              </li>
            ))}
          </ul>
          <p className="note">
            {[
              given < placed && t("registers.points.cut", { given: count(given) }),
              t("registers.points.sizes"),
              colouredBy && t("registers.points.colours", { column: nameIn(language, colouredBy) }),
              t("registers.points.cluster"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </>
      )}
    </section>
  );
}

/** The newest records of a place, with the way to its estate and to its rows of the list. */
function PlaceCard({ view, place, onClose }: { view: RegisterView; place: RecordPlace; onClose(): void }): ReactNode {
  const { t, language, counted } = useRegisterTexts(view);
  const name = useFieldName();
  const { register, address } = view;
  const { estate, records } = place;
  const fields = shownFields(register, ["region", ...(estate === null ? [] : ["estate"])]);
  const [longitude, latitude] = place.at;
  const here = estate === null ? { near: { longitude, latitude, radiusMeters: SAME_POINT } } : { estate };
  const live = useLive(listQuery(register, estate === null ? fields : [...fields, "estate"]), {
    filter: { ...listFilter(address), ...here },
    order: "NEWEST",
    first: NEWEST,
    after: null,
  });
  const page = live.data?.[register.field] ?? null;
  const estateName = page?.nodes[0]?.estate?.name;
  return (
    <div className="place-card" data-records={records}>
      <header>
        <strong>{estateName ?? t("registers.points.here")}</strong>
        <small>{counted(records)}</small>
        <button type="button" aria-label={t("registers.points.close")} onClick={onClose}>
          ×
        </button>
      </header>
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : page === null ? (
        <Loading lines={3} />
      ) : (
        <ol>
          {page.nodes.map((record) => (
            <li key={record.id}>
              {fields.map((field) => (
                <span key={field}>
                  <small>{name(register, field)}</small>{" "}
                  <RecordCell register={register} field={field} record={record} />
                </span>
              ))}
            </li>
          ))}
        </ol>
      )}
      {records > NEWEST && (
        <p className="note">{t("registers.points.newest", { count: formatCount(NEWEST, language) })}</p>
      )}
      {estate !== null && (
        <p className="ways">
          <Link to="/estate/$id" params={{ id: estate }} search={{}}>
            {t("registers.points.estate")}
          </Link>
          {address.estate !== estate && (
            <button type="button" onClick={() => view.go({ estate })}>
              {t("registers.points.only")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
