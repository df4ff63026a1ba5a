import { signIn as en } from "../en/sign-in.ts";
import { signIn as zh } from "../zh-cn/sign-in.ts";
import { addTexts } from "./add-texts.ts";

addTexts("signIn", { zh, en });
