import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import { App } from './app.tsx'
import { takeEntryCode } from './client.ts'

// The code leaves the address before anything else happens.
const code = takeEntryCode()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App code={code} />
    </StrictMode>,
  )
}
