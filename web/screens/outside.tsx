import s from './alone.module.css'

/** The page has no way in: why, and what to do. */
export function Outside({ why }: { readonly why: string }) {
  return (
    <main className={s.alone}>
      <p className={s.name}>Regard</p>
      <h1 className={s.lead}>This page is closed.</h1>
      <p className={s.text}>{why}</p>
    </main>
  )
}
