import "../../i18n/views/admin.ts";
import "./admin.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { useLanguage } from "../../i18n/use-language.ts";
import { Loading } from "../../ui/states.tsx";
import { Sheet } from "../sign-in/sheet.tsx";
import { AdminFault } from "./admin-fault.tsx";
import { ConfirmDevice, DEFAULT_PROGRAMME } from "./confirm-device.tsx";
import { DevicesQuery, RevokeDeviceMutation, type WallDevice } from "./devices-query.ts";
import { useChange } from "./use-change.ts";

/** `/admin/devices`: which screens show a wall without anybody signed in, and where; for the system administrator. */
export function DevicesPage(): ReactNode {
  const { t } = useTranslation();
  const [{ data, error }, ask] = useQuery({ query: DevicesQuery });
  const changed = (): void => ask({ requestPolicy: "network-only" });
  return (
    <Sheet title={t("signIn.devices")} wide>
      {error && <AdminFault error={error} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <ConfirmDevice programmes={data.wallProgrammes.map(({ name }) => name)} changed={changed} />
          {data.wallDevices.length === 0 ? (
            <p>{t("admin.devices.none")}</p>
          ) : (
            <div className="admin-table">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t("admin.devices.name")}</th>
                    <th scope="col">{t("admin.region")}</th>
                    <th scope="col">{t("admin.devices.programme")}</th>
                    <th scope="col">{t("admin.devices.usedAt")}</th>
                    <th scope="col">{t("admin.actions")}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.wallDevices.map((device) => (
                    <DeviceRow key={`${device.name} ${device.revokedAt}`} device={device} changed={changed} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </Sheet>
  );
}

function DeviceRow({ device, changed }: { device: WallDevice; changed: () => void }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { refusal, send } = useChange(changed);
  const { name, programme, regionCode, regionName, regionNameEn, address, usedAt, revokedAt } = device;
  const time = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
  return (
    <tr>
      <th scope="row">
        {name} <small>{address}</small>
        {refusal && <p role="alert">{refusal}</p>}
      </th>
      <td data-name={t("admin.region")}>
        {language === "en" ? regionNameEn : regionName} {regionCode}
      </td>
      <td data-name={t("admin.devices.programme")}>
        {programme === DEFAULT_PROGRAMME ? t("admin.devices.default") : programme}
      </td>
      <td data-name={t("admin.devices.usedAt")}>
        {usedAt === null ? t("admin.devices.never") : time.format(new Date(usedAt))}
      </td>
      <td data-name={t("admin.actions")}>
        {revokedAt === null ? (
          <>
            {t("admin.devices.inForce")}
            <button type="button" onClick={() => send(RevokeDeviceMutation, { name })}>
              {t("admin.devices.revoke")}
            </button>
          </>
        ) : (
          t("admin.devices.revoked", { day: time.format(new Date(revokedAt)) })
        )}
      </td>
    </tr>
  );
}
