import { redirect } from 'next/navigation';
import { currentActor } from './_http/actor.ts';
import { startPageOf } from './_http/navigation.ts';

export default async function StartPage() {
  redirect(startPageOf(await currentActor()));
}
